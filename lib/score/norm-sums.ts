import { NORM } from "@/lib/score/score-constants";

/** Decayed numerators and denominators of a family of ratios, one per position. */
export interface RatioSums {
  readonly hits: Float64Array;
  readonly base: Float64Array;
}

/** Everything that the norms remember: the state at the start of a day. */
export interface NormSums {
  /** The first day that has not been learned yet. */
  day: number;
  /** Names behind the positions: those of the table at hand first, then others that are remembered. */
  readonly campaigns: readonly string[];
  readonly carriers: readonly string[];
  readonly answers: RatioSums;
  readonly declines: RatioSums;
  readonly unwanted: RatioSums;
  readonly blocks: RatioSums;
  readonly carrierFactor: RatioSums;
  readonly hourFactor: RatioSums;
  readonly weekdayFactor: RatioSums;
  /** Calls and blocks ever seen, by campaign; never decayed. */
  readonly seen: RatioSums;
}

function noSums(length: number): RatioSums {
  return { hits: new Float64Array(length), base: new Float64Array(length) };
}

/** The state of an organisation of which nothing is known. */
export function emptyNormSums(day: number, campaigns: readonly string[], carriers: readonly string[]): NormSums {
  return {
    day,
    campaigns,
    carriers,
    answers: noSums(campaigns.length),
    declines: noSums(campaigns.length),
    unwanted: noSums(campaigns.length),
    blocks: noSums(carriers.length),
    carrierFactor: noSums(carriers.length),
    hourFactor: noSums(24),
    weekdayFactor: noSums(7),
    seen: noSums(campaigns.length),
  };
}

/** Adds to one ratio of a family. */
export function addRatio(sums: RatioSums, position: number, hits: number, base: number): void {
  sums.hits[position] = (sums.hits[position] ?? 0) + hits;
  sums.base[position] = (sums.base[position] ?? 0) + base;
}

/** One ratio of a family, drawn towards `prior` by `weight` units of base. */
export function shrunkRatio(sums: RatioSums, position: number, prior: number, weight: number): number {
  return ((sums.hits[position] ?? 0) + prior * weight) / ((sums.base[position] ?? 0) + weight);
}

/** Bases below this are as good as nothing and are forgotten, so that names used once do not stay for ever. */
const BASE_MIN = 0.01;

function decay(sums: RatioSums, keep: number): void {
  for (let i = 0; i < sums.hits.length; i++) {
    const base = (sums.base[i] ?? 0) * keep;
    sums.hits[i] = base < BASE_MIN ? 0 : (sums.hits[i] ?? 0) * keep;
    sums.base[i] = base < BASE_MIN ? 0 : base;
  }
}

/** Ages every sum by `days` and moves on to the day after them. */
export function ageNormSums(sums: NormSums, days: number): void {
  const fast = 0.5 ** (days / NORM.fastHalfLifeDays);
  const slow = 0.5 ** (days / NORM.slowHalfLifeDays);
  for (const family of [sums.answers, sums.declines]) decay(family, fast);
  for (const family of [sums.unwanted, sums.blocks, sums.carrierFactor, sums.hourFactor, sums.weekdayFactor]) {
    decay(family, slow);
  }
  sums.day += days;
}
