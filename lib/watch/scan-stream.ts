import { DAY_HOURS } from "@/lib/score/evidence-table";
import {
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

/** Evidence of one kind in one stream: the sum over windows, and the window that gives most of it. */
export interface KindEvidence {
  /** Σ days of starts × odds. */
  readonly sum: number;
  /** Its largest term, and that term's window; −1 when there is none. */
  readonly largest: number;
  readonly window: number;
}

/** No evidence of either kind. */
export const NO_EVIDENCE: KindEvidence = { sum: 0, largest: 0, window: -1 };

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
  stream.windowSums(moment.day, moment.hourOfDay, moment.factor, scratch);
  return scratch.slice(window * FIELDS, (window + 1) * FIELDS);
}

/** Blocks of a window and the highest share of them that is still normal. */
export function blockReading(sums: Float64Array, at: number, own: OwnMultipliers, isBlind: boolean) {
  const calls = sums[at + FIELD.calls] ?? 0;
  const { block } = WATCH;
  const expectedBlocks = (sums[at + FIELD.expectedBlocks] ?? 0) * multiplierMean(own.blocks);
  const blocked = sums[at + FIELD.blocked] ?? 0;
  if (!isBlind) {
    return { blocks: blocked, calls, rate: Math.max(block.rateMin, (block.rateFactor * expectedBlocks) / calls) };
  }
  const expected = expectedBlocks + (sums[at + FIELD.expectedDeclines] ?? 0) * multiplierMean(own.declines);
  const rate = Math.max(block.declinesRateMin, (block.rateFactor * expected) / calls);
  return { blocks: blocked + (sums[at + FIELD.declined] ?? 0), calls, rate };
}

/**
 * Scans every window of a stream that ends at a moment.
 * @param fromHour windows that begin before this hour are not looked at
 */
export function scanStream(
  view: StreamView,
  moment: Moment,
  fromHour: number,
): { readonly label: KindEvidence; readonly block: KindEvidence } {
  const { stream, own, effect, isBlind } = view;
  const hour = moment.day * DAY_HOURS + moment.hourOfDay;
  stream.windowSums(moment.day, moment.hourOfDay, moment.factor, scratch);
  let label = NO_EVIDENCE;
  let block = NO_EVIDENCE;
  SCAN_WINDOWS.forEach((window, index) => {
    const multipliers = own[index];
    if (!multipliers || windowStart(window, hour) < fromHour) return;
    const at = index * FIELDS;
    const reading = blockReading(scratch, at, multipliers, isBlind);
    label = withTerm(label, index, window.weightDays * labelFactor(scratch, at, multipliers, effect));
    block = withTerm(block, index, window.weightDays * blockFactor(reading.blocks, reading.calls, reading.rate));
  });
  return { label, block };
}

function withTerm(evidence: KindEvidence, window: number, term: number): KindEvidence {
  if (term <= 0) return evidence;
  const isLargest = term > evidence.largest;
  return {
    sum: evidence.sum + term,
    largest: isLargest ? term : evidence.largest,
    window: isLargest ? window : evidence.window,
  };
}
