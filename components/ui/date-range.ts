/** A stretch of days, `2026-11-03`; empty where an end is open. */
export interface DateRange {
  readonly from: string;
  readonly to: string;
}

/** What a choice of a stretch of days is told. */
export interface DateRangeChoice {
  /** Stretches that can be had by name; none where there is nothing to count them from. */
  readonly presets: readonly { readonly label: string; readonly from: string; readonly to: string | null }[];
  readonly onChange: (range: DateRange) => void;
}
