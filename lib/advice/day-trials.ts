import type { AdviceDay } from "@/lib/advice/advice-day";
import type { Watched } from "@/lib/advice/advice-rule";
import type { Trials } from "@/lib/advice/two-proportions";

/** A share over some days, and the routable calls of those days. */
export interface CountedTrials extends Trials {
  readonly routable: number;
}

/** A watched share by day, over however many caller IDs. */
export class DayTrials {
  readonly #watched: Watched;
  readonly #days = new Map<number, CountedTrials>();

  constructor(watched: Watched) {
    this.#watched = watched;
  }

  /** Adds a day of one caller ID. */
  add(day: AdviceDay): void {
    const { hits, n } = this.#watched.of(day);
    this.#days.set(day.day, sum(this.#days.get(day.day) ?? NOTHING, { hits, n, routable: day.routable }));
  }

  /** What these days hold together, both ends among them. @param last whole days since the Unix epoch, as `first` */
  between(first: number, last: number): CountedTrials {
    let all = NOTHING;
    for (const [day, trials] of this.#days) if (day >= first && day <= last) all = sum(all, trials);
    return { ...all, hits: Math.min(all.hits, all.n) };
  }

  /**
   * Variance of the share of these days as far as days differ from each other (the days are clusters, Cochran 1977, section
   * 2.11): calls of one day are alike, and chance among calls alone says too little. 0 where fewer than two days have trials.
   */
  dayVariance(first: number, last: number): number {
    const { hits, n } = this.between(first, last);
    let [squares, days] = [0, 0];
    for (const [day, one] of this.#days) {
      if (day < first || day > last || one.n <= 0) continue;
      squares += (one.hits - (hits / n) * one.n) ** 2;
      days += 1;
    }
    return days < 2 ? 0 : (squares / n ** 2) * (days / (days - 1));
  }

  /**
   * How many times as far as chance among calls would have it the usual one of these days strays from the share in their middle:
   * by medians (the median absolute deviation of Hampel 1974), so that a harm of fewer than half of them does not count as their
   * unrest. A ratio of variances, at least 1.
   */
  usualSpread(first: number, last: number): number {
    const inside = [...this.#days].filter(([day, { n }]) => day >= first && day <= last && n > 0);
    const { hits, n } = this.between(first, last);
    const chance = (hits / n) * (1 - hits / n);
    if (inside.length < 2 || !(chance > 0)) return 1;
    const middle = median(inside.map(([, one]) => one.hits / one.n));
    const strays = inside.map(([, one]) => Math.abs(one.hits - middle * one.n) / Math.sqrt(chance * one.n));
    return Math.max(1, (median(strays) * MAD_TO_SIGMA) ** 2);
  }

  /** The first day after that one by whose end so many routable calls were made; the last day with calls where there are fewer. */
  dayOfCall(number: number, after: number): number {
    let [calls, last] = [0, after];
    for (const day of [...this.#days.keys()].sort((a, b) => a - b)) {
      if (day <= after || calls >= number) continue;
      calls += this.#days.get(day)?.routable ?? 0;
      last = day;
    }
    return last;
  }
}

/** Of a normal distribution, whose standard deviation is so many median absolute deviations. */
const MAD_TO_SIGMA = 1.4826;

function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  const middle = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle)] ?? 0)) / 2;
}

const NOTHING: CountedTrials = { hits: 0, n: 0, routable: 0 };

function sum(a: CountedTrials, b: CountedTrials): CountedTrials {
  return { hits: a.hits + b.hits, n: a.n + b.n, routable: a.routable + b.routable };
}
