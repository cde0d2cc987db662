import type { CountOfDay } from "@/lib/watch/day-noise";
import { WATCH } from "@/lib/watch/watch-constants";

/**
 * What a caller ID's normal days have shown of how restless it is: for each level of unrest, the evidence for it
 * against the calmest one, in nats.
 */
export type Unrest = readonly number[];

/** Nothing shown yet. */
export const NO_UNREST: Unrest = WATCH.unrest.levels.map(() => 0);

/** One count of a normal day. */
export interface DayCount extends CountOfDay {
  /** Relative variance beside that from day to day: how well the expectation itself is known. */
  readonly doubt: number;
}

/** Factor on the usual variances between days: the mean over the levels, as far as they are believed. */
export function unrestFactor(unrest: Unrest): number {
  let sum = 0;
  let total = 0;
  WATCH.unrest.levels.forEach(({ factor, prior }, level) => {
    const weight = prior * Math.exp(unrest[level] ?? 0);
    sum += weight * factor;
    total += weight;
  });
  return sum / total;
}

/**
 * The evidence after one more normal day: how well each level explains its counts (negative binomial). All counts of a
 * caller ID tell of the same unrest. One day tells no more than a bounded amount: it may be the change that is looked for.
 */
export function withRestlessDay(unrest: Unrest, counts: readonly DayCount[]): Unrest {
  const keep = 0.5 ** (1 / WATCH.dayNoise.halfLifeDays);
  const told = WATCH.unrest.levels.map(({ factor }) =>
    counts.reduce((sum, { measure, observed, expected, doubt }) => {
      if (expected <= 0) return sum;
      const variance = factor * WATCH.noise[measure].day ** 2 + doubt;
      return sum + logNegativeBinomial(observed, expected, 1 / variance);
    }, 0),
  );
  const calmest = told[0] ?? 0;
  const { dayMax } = WATCH.unrest;
  return told.map((log, level) => {
    const news = Math.max(-dayMax, Math.min(dayMax, log - calmest));
    return keep * (unrest[level] ?? 0) + news;
  });
}

/** log probability of a count whose rate is gamma distributed, up to what depends on the count alone. */
function logNegativeBinomial(observed: number, expected: number, shape: number): number {
  return (
    logRising(shape, observed) +
    shape * Math.log(shape / (shape + expected)) +
    observed * Math.log(expected / (shape + expected))
  );
}

const SUMMED_MAX = 20;

/** log of Γ(shape + n) / Γ(shape): summed for small n, else by Stirling's formula. */
function logRising(shape: number, n: number): number {
  const summed = Math.min(n, SUMMED_MAX);
  let log = 0;
  for (let i = 0; i < summed; i++) log += Math.log(shape + i);
  return n === summed ? log : log + stirling(shape + n) - stirling(shape + summed);
}

function stirling(x: number): number {
  return (x - 0.5) * Math.log(x) - x + 1 / (12 * x) - 1 / (360 * x ** 3);
}
