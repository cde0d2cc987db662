import { multiplierMean, type OwnMultipliers } from "@/lib/watch/bayes-factor";
import { FIELD } from "@/lib/watch/evidence-field";
import { blockReading, type ChangeKind } from "@/lib/watch/scan-stream";
import { WATCH } from "@/lib/watch/watch-constants";

/** A change that was alerted and is not over. */
export interface Episode {
  readonly kind: ChangeKind;
  /** Carrier on which it showed; null for all. */
  readonly carrier: string | null;
  /** First hour of the window that showed it, and the hour at whose end it was alerted. */
  readonly onsetHour: number;
  readonly alertHour: number;
  /** Normal multipliers from before the change, of the stream that showed it. */
  readonly own: OwnMultipliers;
  /** Evidence in nats that calls are normal again, never below 0 (Page's cumulative sum, read backwards). */
  readonly recovery: number;
  /** Carriers on which a block was alerted since; the first one included. */
  readonly blockedCarriers: readonly (string | null)[];
}

/** The mildest changes worth an alert: what recovery has to rule out. */
const MILDEST = { answers: 0.7, declines: 1.5, unwanted: 2.5, blocks: 2.5, blockShare: 0.12 };

/** log likelihood ratio of "normal" against "changed by a factor" of a Poisson count. */
function normalEvidence(observed: number, expected: number, factor: number): number {
  return (factor - 1) * expected - observed * Math.log(factor);
}

/** Evidence in nats that one hour's calls are normal rather than mildly harmed in the way of the episode. */
function hourEvidence(episode: Episode, hourSums: Float64Array, isBlind: boolean): number {
  const { own } = episode;
  if (episode.kind === "block") {
    const { blocks, calls, rate } = blockReading(hourSums, 0, own, isBlind);
    const share = Math.max(MILDEST.blockShare, 1.5 * rate);
    return -(blocks * Math.log(share / rate) + (calls - blocks) * Math.log((1 - share) / (1 - rate)));
  }
  const expected = (field: number, multiplier: OwnMultipliers["answers"]) =>
    (hourSums[field] ?? 0) * multiplierMean(multiplier);
  const people =
    normalEvidence(hourSums[FIELD.answered] ?? 0, expected(FIELD.expectedAnswers, own.answers), MILDEST.answers) +
    normalEvidence(hourSums[FIELD.declined] ?? 0, expected(FIELD.expectedDeclines, own.declines), MILDEST.declines);
  if (isBlind) return people;
  return (
    people +
    normalEvidence(hourSums[FIELD.unwanted] ?? 0, expected(FIELD.expectedUnwanted, own.unwanted), MILDEST.unwanted) +
    normalEvidence(hourSums[FIELD.blocked] ?? 0, expected(FIELD.expectedBlocks, own.blocks), MILDEST.blocks)
  );
}

/** The episode after one more hour of calls. */
export function withHour(episode: Episode, hourSums: Float64Array, isBlind: boolean): Episode {
  if ((hourSums[FIELD.calls] ?? 0) <= 0) return episode;
  return { ...episode, recovery: Math.max(0, episode.recovery + hourEvidence(episode, hourSums, isBlind)) };
}

/** Whether the calls are normal again at the end of an hour. */
export function hasRecovered(episode: Episode, hour: number): boolean {
  return episode.recovery >= WATCH.recovery.evidence && hour - episode.alertHour >= WATCH.recovery.hoursMin;
}

/** Whether the change has lasted so long at the end of an hour that it is the new normal. */
export function isNewNormal(episode: Episode, hour: number): boolean {
  return hour - episode.alertHour >= WATCH.newNormalDays * 24;
}
