import { FIELD } from "@/lib/watch/evidence-field";
import { WATCH } from "@/lib/watch/watch-constants";

/** Gamma belief about a caller ID's own multiplier on an expected count: mean `shape / rate`. */
export interface OwnMultiplier {
  readonly shape: number;
  readonly rate: number;
}

/**
 * What the shape and the rate of a belief become a part of when the expectation itself may be wrong by a relative
 * variance ≥ 0: the mean stays, the variance grows.
 */
export function doubtScale(own: OwnMultiplier, variance: number): number {
  return 1 / (1 + own.shape * variance);
}

/** Mean of the belief. */
export function multiplierMean(own: OwnMultiplier): number {
  return own.shape / own.rate;
}

/** Beliefs about the four counts of a window, from normal history before it. */
export interface OwnMultipliers {
  readonly answers: OwnMultiplier;
  readonly declines: OwnMultiplier;
  readonly unwanted: OwnMultiplier;
  readonly blocks: OwnMultiplier;
}

/** What a label is taken to do: factors per count, each mixed with equal weight. */
export interface LabelEffect {
  readonly answers: readonly number[];
  readonly declines: readonly number[];
  readonly unwanted: readonly number[];
  readonly blocks: readonly number[];
}

/** Keeps products of four factors, and their weighted sums, finite. */
const LOG_FACTOR_MAX = 170;
const LOG_BLOCK_MAX = 680;

/**
 * How much likelier a count is when its rate is changed by one of several factors than when it is not: the mean
 * of gamma-Poisson marginal likelihood ratios, `θ^O · ((b + E) / (b + θE))^(a + O)`.
 * @param observed the count O ≥ 0
 * @param expected E ≥ 0 at multiplier 1
 * @param scale of the belief's shape and rate; see {@link doubtScale}
 */
export function countFactor(
  observed: number,
  expected: number,
  own: OwnMultiplier,
  factors: readonly number[],
  scale = 1,
): number {
  const perBase = expected / (own.rate * scale + expected);
  const power = own.shape * scale + observed;
  let sum = 0;
  for (let i = 0; i < factors.length; i++) {
    const factor = factors[i] ?? 1;
    const log = (observed > 0 ? observed * Math.log(factor) : 0) - power * logOnePlus((factor - 1) * perBase);
    sum += Math.exp(Math.min(LOG_FACTOR_MAX, log));
  }
  return sum / factors.length;
}

/** log(1 + x); by its series where that is exact to 10⁻¹⁰, which is where most windows lie and twice as fast. */
function logOnePlus(x: number): number {
  if (x > 0.03 || x < -0.03) return Math.log(1 + x);
  return x * (1 - x * (1 / 2 - x * (1 / 3 - x * (1 / 4 - x * (1 / 5 - x / 6)))));
}

/**
 * Odds of "labelled" against "normal" that a window's sums give: fewer answers and more declines, 607 and blocks
 * together. A change of campaign moves answers alone and speaks against a label.
 * @param sums row of fields at `at`
 * @returns 0 while too few calls were delivered to tell
 */
export function labelFactor(sums: Float64Array, at: number, own: OwnMultipliers, effect: LabelEffect): number {
  const blocked = sums[at + FIELD.blocked] ?? 0;
  if ((sums[at + FIELD.calls] ?? 0) - blocked < WATCH.label.deliveredMin) return 0;
  const expectedAnswers = sums[at + FIELD.expectedAnswers] ?? 0;
  const expectedDeclines = sums[at + FIELD.expectedDeclines] ?? 0;
  const answersScale = doubtScale(own.answers, (sums[at + FIELD.answersDoubt] ?? 0) / expectedAnswers);
  const declinesScale = doubtScale(own.declines, (sums[at + FIELD.declinesDoubt] ?? 0) / expectedDeclines);
  return (
    countFactor(sums[at + FIELD.answered] ?? 0, expectedAnswers, own.answers, effect.answers, answersScale) *
    countFactor(sums[at + FIELD.declined] ?? 0, expectedDeclines, own.declines, effect.declines, declinesScale) *
    refusalFactor(
      sums[at + FIELD.unwanted] ?? 0,
      sums[at + FIELD.expectedUnwanted] ?? 0,
      own.unwanted,
      effect.unwanted,
    ) *
    refusalFactor(blocked, sums[at + FIELD.expectedBlocks] ?? 0, own.blocks, effect.blocks)
  );
}

/** The same of a rare refusal, which a wild day may explain as well. */
function refusalFactor(observed: number, expected: number, own: OwnMultiplier, factors: readonly number[]): number {
  const odds = countFactor(observed, expected, own, factors);
  const mean = expected * multiplierMean(own);
  return odds <= 1 || observed <= mean
    ? odds
    : Math.min(odds, Math.max(1, odds * Math.exp(-wildGain(observed, mean, own.shape))));
}

/** How much better a wild day explains a count than a usual one does, in nats; 0 when it does not. */
function wildGain(count: number, expected: number, shape: number): number {
  const { share, factor } = WATCH.wildDays;
  const wild = Math.log(share) + logGammaPoisson(count, expected, shape / factor);
  return Math.max(0, wild - logGammaPoisson(count, expected, shape));
}

/** Blocks of a window and what is normal of them. */
export interface BlockReading {
  readonly blocks: number;
  readonly calls: number;
  /** Highest share of blocks that is still normal, above 0. */
  readonly rate: number;
  /** Normal blocks to be expected, and the shape of the gamma belief about how far days stray from that. */
  readonly expected: number;
  readonly shape: number;
}

/**
 * Odds of "blocked" against "normal" that a window's blocks give: the mean binomial likelihood of a share of calls
 * taken away, against the normal rate or a day that strays from what is expected, whichever explains them better.
 * @returns 0 below the least number of blocks
 */
export function blockFactor(reading: BlockReading): number {
  const { blocks, calls, rate } = reading;
  if (blocks < WATCH.block.blocksMin) return 0;
  const strayed = logStrayed(reading);
  let sum = 0;
  for (const share of WATCH.block.shares) {
    if (share <= rate) continue;
    const log = blocks * Math.log(share / rate) + (calls - blocks) * Math.log((1 - share) / (1 - rate)) - strayed;
    sum += Math.exp(Math.min(LOG_BLOCK_MAX, log));
  }
  return sum / WATCH.block.shares.length;
}

/**
 * How much better a gamma-Poisson day, or now and then a wilder one, explains the blocks than the normal rate does, in
 * nats; 0 when neither does.
 */
function logStrayed({ blocks, calls, rate, expected, shape }: BlockReading): number {
  if (expected <= 0) return 0;
  const mean = rate * calls;
  const strayed = logGammaPoisson(blocks, expected, shape) + wildGain(blocks, expected, shape);
  return Math.max(0, mean - blocks * Math.log(mean) + strayed);
}

/** log probability of a count whose rate is gamma distributed, up to what depends on the count alone. */
function logGammaPoisson(count: number, expected: number, shape: number): number {
  let log = shape * Math.log(shape / (shape + expected)) + count * Math.log(expected / (shape + expected));
  for (let i = 0; i < count; i++) log += Math.log(shape + i);
  return log;
}
