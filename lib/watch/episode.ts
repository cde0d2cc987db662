import { type LabelEffect, multiplierMean, type OwnMultipliers } from "@/lib/watch/bayes-factor";
import { FIELD } from "@/lib/watch/evidence-field";
import { blockReading, type ChangeKind } from "@/lib/watch/scan-stream";
import { WATCH } from "@/lib/watch/watch-constants";

/** How little of a change is still one: factors on answers and declines, and a share of blocks. */
interface MildestChange {
  readonly answers: number;
  readonly declines: number;
  readonly blockShare: number;
}

/** One thing that was alerted: people are warned of the caller ID, or a network stops its calls. */
export interface OpenChange {
  readonly kind: ChangeKind;
  /** Carrier on which it showed; null for all. */
  readonly carrier: string | null;
  /** Normal multipliers from before the change, of the stream that showed it. */
  readonly own: OwnMultipliers;
  /** The mildest form in which it may go on: what recovery has to rule out. */
  readonly mildest: MildestChange;
  /** Evidence in nats that calls are normal again, never below 0 (Page's cumulative sum, read backwards). */
  readonly recovery: number;
}

/** A change that was alerted and is not over. */
export interface Episode {
  /** First hour of the window that showed it, and the hour at whose end it was alerted last. */
  readonly onsetHour: number;
  readonly alertHour: number;
  /** What was alerted last: a label that became a block is a block. */
  readonly latest: OpenChange;
  /** What was alerted before that and is part of it. The episode is over when all of it is. */
  readonly earlier: readonly OpenChange[];
}

/** What a change was alerted with. */
interface SeenChange extends Pick<OpenChange, "kind" | "carrier" | "own"> {
  /** What labels were taken to do where it showed. */
  readonly effect: LabelEffect;
  /** Share of blocks in the window that showed it. */
  readonly blockShare: number;
}

/** A change that nothing speaks against yet. */
export function openChange({ kind, carrier, own, effect, blockShare }: SeenChange): OpenChange {
  const mildest = {
    answers: Math.max(...effect.answers),
    declines: Math.min(...effect.declines),
    blockShare: Math.min(BLOCK_SHARE, SEEN_SHARE_LEFT * blockShare),
  };
  return { kind, carrier, own, mildest, recovery: 0 };
}

/** Everything that an episode consists of, the latest last. */
export function changesOf({ latest, earlier }: Episode): readonly OpenChange[] {
  return [...earlier, latest];
}

/** Carriers on which a block was alerted since; null among them where it was seen over all. */
export function blockedCarriers(episode: Episode): readonly (string | null)[] {
  return changesOf(episode)
    .filter(({ kind }) => kind === "block")
    .map(({ carrier }) => carrier);
}

/** The episode after something more was alerted: it is not over before both are. */
export function escalated(episode: Episode, alertHour: number, latest: OpenChange): Episode {
  return { ...episode, alertHour, latest, earlier: changesOf(episode) };
}

/** Factors on 607 and blocks that a label has at least. */
const MILDEST = { unwanted: 2.5, blocks: 2.5 };
/** Share of blocks that recovery has to rule out, unless less was seen ... */
const BLOCK_SHARE = 0.12;
/** ... of which half may go on: it was seen in a high moment. */
const SEEN_SHARE_LEFT = 0.5;
/** Blocks of a day above what is normal, in standard deviations, with which nothing is over. */
const STILL_BLOCKED_SD = 2;

/** log likelihood ratio of "normal" against "changed by a factor" of a Poisson count. */
function normalEvidence(observed: number, expected: number, factor: number): number {
  return (factor - 1) * expected - observed * Math.log(factor);
}

/** Evidence in nats that one hour's calls are normal rather than mildly harmed in the way of the change. */
function hourEvidence({ kind, own, mildest }: OpenChange, hourSums: Float64Array, isBlind: boolean): number {
  if (kind === "block") {
    const { blocks, calls, rate } = blockReading(hourSums, 0, own, isBlind);
    const share = Math.max(mildest.blockShare, 1.5 * rate);
    return -(blocks * Math.log(share / rate) + (calls - blocks) * Math.log((1 - share) / (1 - rate)));
  }
  const expected = (field: number, multiplier: OwnMultipliers["answers"]) =>
    (hourSums[field] ?? 0) * multiplierMean(multiplier);
  const people =
    normalEvidence(hourSums[FIELD.answered] ?? 0, expected(FIELD.expectedAnswers, own.answers), mildest.answers) +
    normalEvidence(hourSums[FIELD.declined] ?? 0, expected(FIELD.expectedDeclines, own.declines), mildest.declines);
  if (isBlind) return people;
  return (
    people +
    normalEvidence(hourSums[FIELD.unwanted] ?? 0, expected(FIELD.expectedUnwanted, own.unwanted), MILDEST.unwanted) +
    normalEvidence(hourSums[FIELD.blocked] ?? 0, expected(FIELD.expectedBlocks, own.blocks), MILDEST.blocks)
  );
}

function changeAfterHour(change: OpenChange, hourSums: Float64Array, isBlind: boolean): OpenChange {
  if ((hourSums[FIELD.calls] ?? 0) <= 0) return change;
  return { ...change, recovery: Math.max(0, change.recovery + hourEvidence(change, hourSums, isBlind)) };
}

/**
 * The episode after one more hour of calls.
 * @param sumsOf the hour's sums towards a carrier; null stands for all
 */
export function withHour(
  episode: Episode,
  sumsOf: (carrier: string | null) => Float64Array,
  isBlind: boolean,
): Episode {
  const after = (change: OpenChange) => changeAfterHour(change, sumsOf(change.carrier), isBlind);
  return { ...episode, latest: after(episode.latest), earlier: episode.earlier.map(after) };
}

/** Whether the day that ends with this hour still holds more blocks than normal days now and then do. */
function isStillBlocked({ kind, own }: OpenChange, daySums: Float64Array, isBlind: boolean): boolean {
  if (kind !== "block") return false;
  const { blocks, calls, rate } = blockReading(daySums, 0, own, isBlind);
  const normal = rate * calls;
  return blocks >= WATCH.block.blocksMin && blocks > normal + STILL_BLOCKED_SD * Math.sqrt(normal);
}

/**
 * Whether the calls are normal again at the end of an hour, in everything that was alerted. Enough hours may speak for it
 * while blocks go on: then it is not over.
 * @param daySumsOf the sums of the 24 hours that end with it towards a carrier; null stands for all
 */
export function hasRecovered(
  episode: Episode,
  hour: number,
  daySumsOf: (carrier: string | null) => Float64Array,
  isBlind: boolean,
): boolean {
  if (hour - episode.alertHour < WATCH.recovery.hoursMin) return false;
  const changes = changesOf(episode);
  return (
    changes.every(({ recovery }) => recovery >= WATCH.recovery.evidence) &&
    !changes.some((change) => isStillBlocked(change, daySumsOf(change.carrier), isBlind))
  );
}

/** Whether the change has lasted so long at the end of an hour that it is the new normal. */
export function isNewNormal(episode: Episode, hour: number): boolean {
  return hour - episode.alertHour >= WATCH.newNormalDays * 24;
}
