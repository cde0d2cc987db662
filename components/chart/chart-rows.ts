import { type ChartBucket, REFUSED_BUCKETS, STACK_ORDER } from "@/lib/present/chart/chart-bucket";
import type { OutcomeDay, OutcomeDays } from "@/lib/present/outcome/outcome-days";

/** How a stack is drawn: by shares of the day, by calls, or the shares that were refused alone, on a scale of their own. */
export type StackMode = "share" | "calls" | "refused";

/** One bar as the chart library takes it. */
export interface ChartRow {
  readonly key: string;
  readonly label: string;
  readonly day: OutcomeDay;
  readonly values: Readonly<Record<ChartBucket, number>>;
}

/** The bars of a chart. A gap has zeros, which draw nothing. */
export function chartRows({ days }: OutcomeDays, mode: StackMode): readonly ChartRow[] {
  return days.map((day) => ({
    key: day.key,
    label: day.label,
    day,
    values: mode === "calls" || day.isGap ? day.counts : sharesOf(day),
  }));
}

/** Of the day's calls, 0 to 1. */
function sharesOf({ counts, n }: OutcomeDay): ChartRow["values"] {
  const shares = { ...counts };
  for (const bucket of STACK_ORDER) shares[bucket] = counts[bucket] / n;
  return shares;
}

/** The layers of the stack from its floor up. */
export function chartLayers({ buckets }: OutcomeDays, mode: StackMode): readonly ChartBucket[] {
  const layers = buckets.map(({ bucket }) => bucket);
  return mode === "refused" ? layers.filter((bucket) => REFUSED_BUCKETS.has(bucket)) : layers;
}
