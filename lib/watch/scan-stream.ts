import { DAY_HOURS } from "@/lib/score/evidence-table";
import {
  type BlockReading,
  blockFactor,
  type LabelEffect,
  labelFactor,
  multiplierMean,
  type OwnMultipliers,
} from "@/lib/watch/bayes-factor";
import { FIELD, FIELDS } from "@/lib/watch/evidence-field";
import { SCAN_WINDOWS, windowStart } from "@/lib/watch/scan-window";
import type { StreamHistory } from "@/lib/watch/stream-history";
import { WATCH } from "@/lib/watch/watch-constants";

/** What may have changed: people are warned of the caller ID, or its calls are stopped. */
export type ChangeKind = "label" | "block";

/** Evidence of one kind in one stream: the sum over windows, and the window that speaks loudest. */
export type KindEvidence = Readonly<GrowingEvidence>;

/** The same while it is read: a fleet is read millions of times, and new objects would take most of the time. */
interface GrowingEvidence {
  /** Σ days of starts × odds. */
  sum: number;
  /** The best odds of a window, the shortest one where several are as good; −1 and 0 when there is none. */
  window: number;
  odds: number;
  /** What that window adds to the sum. */
  term: number;
}

/** How a stream is to be read at an hour. */
export interface StreamView {
  readonly stream: StreamHistory;
  readonly own: readonly OwnMultipliers[];
  readonly effect: LabelEffect;
  /** The provider shows no block as such: plain declines are counted in their place. */
  readonly isBlind: boolean;
}

/** A moment of the open day. */
export interface Moment {
  readonly day: number;
  readonly hourOfDay: number;
  /** The day's factor on expected answers as known at the end of this hour. */
  readonly factor: number;
}

const scratch = new Float64Array(SCAN_WINDOWS.length * FIELDS);

/** A copy of the sums of one window as of a moment. */
export function sumsOfWindow(stream: StreamHistory, moment: Moment, window: number): Float64Array {
  stream.windowSums(moment.day, moment.hourOfDay, moment.factor, window, window + 1, scratch);
  return scratch.slice(window * FIELDS, (window + 1) * FIELDS);
}

/** Blocks of a window; plain declines count where the provider shows no block as such. */
function blocksSeen(sums: Float64Array, at: number, isBlind: boolean): number {
  return (sums[at + FIELD.blocked] ?? 0) + (isBlind ? (sums[at + FIELD.declined] ?? 0) : 0);
}

/** The same with what is normal of them. */
export function blockReading(sums: Float64Array, at: number, own: OwnMultipliers, isBlind: boolean): BlockReading {
  const calls = sums[at + FIELD.calls] ?? 0;
  const { block } = WATCH;
  const expectedBlocks = (sums[at + FIELD.expectedBlocks] ?? 0) * multiplierMean(own.blocks);
  const blocks = blocksSeen(sums, at, isBlind);
  if (!isBlind) {
    const rate = Math.max(block.rateMin, (block.rateFactor * expectedBlocks) / calls);
    return { blocks, calls, rate, expected: expectedBlocks, shape: own.blocks.shape };
  }
  const expected = expectedBlocks + (sums[at + FIELD.expectedDeclines] ?? 0) * multiplierMean(own.declines);
  const rate = Math.max(block.declinesRateMin, (block.rateFactor * expected) / calls);
  return { blocks, calls, rate, expected, shape: own.declines.shape };
}

/** Evidence of both kinds. */
export interface StreamEvidence {
  readonly label: GrowingEvidence;
  readonly block: GrowingEvidence;
}

/** No evidence of either kind. */
export function noEvidence(): StreamEvidence {
  return { label: noKindEvidence(), block: noKindEvidence() };
}

/** No evidence of one kind. */
export function noKindEvidence(): GrowingEvidence {
  return { sum: 0, odds: 0, term: 0, window: -1 };
}

/**
 * Scans windows of a stream that end at a moment.
 * @param found is overwritten
 * @param fromHour windows that begin before this hour are not looked at
 * @param from first window to scan, `to` the one after the last
 * @returns `found`
 */
export function scanStream(
  found: StreamEvidence,
  view: StreamView,
  moment: Moment,
  fromHour: number,
  from = 0,
  to: number = SCAN_WINDOWS.length,
): StreamEvidence {
  const { stream, own, effect, isBlind } = view;
  clear(found.label);
  clear(found.block);
  const hour = moment.day * DAY_HOURS + moment.hourOfDay;
  stream.windowSums(moment.day, moment.hourOfDay, moment.factor, from, to, scratch);
  let labelOdds = 0;
  let blockOdds = 0;
  for (let index = from; index < to; index++) {
    const window = SCAN_WINDOWS[index];
    const multipliers = own[index];
    if (!window || !multipliers || windowStart(window, hour) < fromHour) continue;
    const at = index * FIELDS;
    // A longer window without a further call says what the shorter one said.
    const isSame = labelOdds > 0 && multipliers === own[index - 1] && scratch[at] === scratch[at - FIELDS];
    if (!isSame) {
      labelOdds = labelFactor(scratch, at, multipliers, effect);
      // Most windows hold no block: a reading of each would cost more than all else that is read of them.
      const isBlocked = blocksSeen(scratch, at, isBlind) >= WATCH.block.blocksMin;
      blockOdds = isBlocked ? blockFactor(blockReading(scratch, at, multipliers, isBlind)) : 0;
    }
    addTerm(found.label, index, window.weightDays, labelOdds);
    addTerm(found.block, index, window.weightDays, blockOdds);
  }
  return found;
}

/** Writes the evidence of two sets of windows as one. @param into may be neither of them */
export function mergeEvidence(into: GrowingEvidence, a: KindEvidence, b: KindEvidence): void {
  const larger = b.odds > a.odds ? b : a;
  into.sum = a.sum + b.sum;
  into.window = larger.window;
  into.odds = larger.odds;
  into.term = larger.term;
}

function clear(evidence: GrowingEvidence): void {
  evidence.sum = 0;
  evidence.odds = 0;
  evidence.term = 0;
  evidence.window = -1;
}

function addTerm(evidence: GrowingEvidence, window: number, weightDays: number, odds: number): void {
  evidence.sum += weightDays * odds;
  if (odds <= evidence.odds) return;
  evidence.odds = odds;
  evidence.term = weightDays * odds;
  evidence.window = window;
}
