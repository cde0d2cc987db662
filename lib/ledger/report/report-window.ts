import { HOUR_MS } from "@/lib/base/time-units";

/** A report that nobody gave bounds covers this many days on which there were calls. */
export const REPORT_DAYS = 30;

/** Calendar days of the organisation's zone, `2026-11-03`; both belong to the span. */
export interface DaySpan {
  readonly first: string;
  readonly last: string;
  /** Whether the recent sums beside the caller IDs stand ready and cover just these days. */
  readonly isRecent: boolean;
}

/** The time that a report covers: from `from` up to, without, `to`. */
export interface ReportWindow {
  readonly from: Date;
  readonly to: Date;
  /** The same as whole days, where sums by day stand ready for them; null where hours have to be added up. */
  readonly days: DaySpan | null;
}

/**
 * The time whose calls a report really counts, where hours are added up: an hour (UTC) counts where it begins within the
 * window. Whole days are as they are.
 */
export function countedSpan({ from, to, days }: ReportWindow): { readonly from: Date; readonly to: Date } {
  return days === null ? { from: nextHour(from), to: nextHour(to) } : { from, to };
}

function nextHour(time: Date): Date {
  return new Date(Math.ceil(time.getTime() / HOUR_MS) * HOUR_MS);
}
