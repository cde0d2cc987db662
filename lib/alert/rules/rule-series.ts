/** Calls of one caller ID by hour, as far as a rule counts them; hours ascend, and those without calls are left out. */
export interface RuleSeries {
  readonly callerId: string;
  /** Whole hours since the Unix epoch (UTC). */
  readonly hours: readonly number[];
  /** What the share is of. */
  readonly calls: readonly number[];
  /** What it counts among them. */
  readonly hits: readonly number[];
}

/** Calls of a time. */
export interface RuleSums {
  readonly calls: number;
  readonly hits: number;
}

/** Adds series up hour by hour, under the name of none. */
export function addSeries(all: readonly RuleSeries[]): RuleSeries {
  const byHour = new Map<number, { calls: number; hits: number }>();
  for (const { hours, calls, hits } of all)
    for (const [at, hour] of hours.entries()) {
      const sum = byHour.get(hour) ?? { calls: 0, hits: 0 };
      byHour.set(hour, { calls: sum.calls + (calls[at] ?? 0), hits: sum.hits + (hits[at] ?? 0) });
    }
  const sums = [...byHour].sort(([a], [b]) => a - b);
  return {
    callerId: "",
    hours: sums.map(([hour]) => hour),
    calls: sums.map(([, { calls }]) => calls),
    hits: sums.map(([, { hits }]) => hits),
  };
}

/** Sums over the hours from `from` on and before `to`. */
export function sumBetween({ hours, calls, hits }: RuleSeries, from: number, to: number): RuleSums {
  const sum = { calls: 0, hits: 0 };
  for (let at = firstFrom(hours, from); (hours[at] ?? to) < to; at++) {
    sum.calls += calls[at] ?? 0;
    sum.hits += hits[at] ?? 0;
  }
  return sum;
}

/** The caller ID that a time's figures are mostly about: the one with the most hits, then the most calls, then by name. */
export function mostConcerned(all: readonly RuleSeries[], from: number, to: number): string {
  let best: { readonly callerId: string; readonly sums: RuleSums } | null = null;
  for (const series of all) {
    const sums = sumBetween(series, from, to);
    if (sums.calls > 0 && (best === null || isMore(sums, series.callerId, best)))
      best = { callerId: series.callerId, sums };
  }
  return best?.callerId ?? all[0]?.callerId ?? "";
}

function isMore(
  sums: RuleSums,
  callerId: string,
  best: { readonly callerId: string; readonly sums: RuleSums },
): boolean {
  if (sums.hits !== best.sums.hits) return sums.hits > best.sums.hits;
  return sums.calls === best.sums.calls ? callerId < best.callerId : sums.calls > best.sums.calls;
}

/** The first place whose hour is not before `from`. */
function firstFrom(hours: readonly number[], from: number): number {
  let [low, high] = [0, hours.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((hours[middle] ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  return low;
}
