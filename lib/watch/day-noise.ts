import { WATCH } from "@/lib/watch/watch-constants";

/** What a caller ID has shown of its day-to-day noise in one count: weighted squares and their weight, decayed. */
export interface NoiseSums {
  readonly squares: number;
  readonly weight: number;
}

/** Nothing shown yet. */
export const NO_NOISE: NoiseSums = { squares: 0, weight: 0 };

/** The four counts that vary from day to day. */
export type NoisyMeasure = keyof typeof WATCH.noise;

/** One count of a day. */
export interface CountOfDay {
  readonly measure: NoisyMeasure;
  readonly observed: number;
  /** What was to be expected of this caller ID, its own multiplier included. */
  readonly expected: number;
}

/**
 * Relative variance between a caller ID's normal days: from what it has shown, drawn towards what is usual, and
 * never below a part of that.
 */
export function dayVariance(measure: NoisyMeasure, { squares, weight }: NoiseSums, unrest: number): number {
  const usual = WATCH.noise[measure].day ** 2 * unrest;
  const { priorDays, shareMin } = WATCH.dayNoise;
  return Math.max(shareMin * usual, (priorDays * usual + squares) / (priorDays + weight));
}

/**
 * The sums after one more normal day. A day counts as far as its calls can tell noise from chance, and a day that
 * strays by more than three standard deviations counts as one of three: it may be the change that is looked for.
 */
export function withNormalDay(sums: NoiseSums, { measure, observed, expected }: CountOfDay, unrest: number): NoiseSums {
  if (expected <= 0) return sums;
  const variance = dayVariance(measure, sums, unrest);
  const weight = (variance / (variance + 1 / expected)) ** 2;
  const excess = ((observed - expected) ** 2 - expected) / expected ** 2;
  const keep = 0.5 ** (1 / WATCH.dayNoise.halfLifeDays);
  return {
    squares: keep * sums.squares + weight * Math.min(9 * variance, excess),
    weight: keep * sums.weight + weight,
  };
}
