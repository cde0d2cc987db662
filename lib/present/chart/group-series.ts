import type { Series } from "@/lib/present/chart/series.schema";

/** Calls with one key that began in one hour or day. */
export interface KeyCount {
  readonly at: Date;
  readonly key: string;
  readonly attempts: number;
}

/** Brings the counts of each hour or day together. @param counts in the order of time */
export function groupSeries(counts: readonly KeyCount[]): Series["data"] {
  const data: Series["data"] = [];
  for (const { at, key, attempts } of counts) {
    const start = at.toISOString();
    const last = data.at(-1);
    if (last?.at !== start) data.push({ at: start, attempts, counts: { [key]: attempts } });
    else {
      last.attempts += attempts;
      last.counts[key] = (last.counts[key] ?? 0) + attempts;
    }
  }
  return data;
}
