import { DAY_HOURS } from "@/lib/score/evidence-table";
import type { OwnMultiplier, OwnMultipliers } from "@/lib/watch/bayes-factor";
import { FIELD, FIELDS } from "@/lib/watch/evidence-field";
import { SCAN_WINDOWS, type ScanWindow, windowStart } from "@/lib/watch/scan-window";
import type { DayRange, StreamHistory } from "@/lib/watch/stream-history";
import { WATCH } from "@/lib/watch/watch-constants";

/** The four counts that a label moves. */
export type Measure = keyof typeof WATCH.noise;

/** Which part of a caller ID's past counts as its normal. */
export interface NormalPast {
  /** Days before this one do not count: the caller ID was accepted as it is since then. */
  readonly fromDay: number;
  /** Days from this one on do not count: a change is open; `Infinity` when none is. */
  readonly toDay: number;
  /** Changes that are over. */
  readonly leftOut: readonly DayRange[];
  /** Relative variance between its normal days, by count. */
  readonly dayVariances: Readonly<Record<Measure, number>>;
}

interface MeasureFields {
  readonly measure: Measure;
  readonly seen: number;
  readonly expected: number;
  /** Of how wrong the expectations may be; null where they are taken as right. */
  readonly doubt: number | null;
}

const ANSWERS: MeasureFields = {
  measure: "answers",
  seen: FIELD.answered,
  expected: FIELD.expectedAnswers,
  doubt: FIELD.answersDoubt,
};
const DECLINES: MeasureFields = {
  measure: "declines",
  seen: FIELD.declined,
  expected: FIELD.expectedDeclines,
  doubt: FIELD.declinesDoubt,
};
const UNWANTED: MeasureFields = {
  measure: "unwanted",
  seen: FIELD.unwanted,
  expected: FIELD.expectedUnwanted,
  doubt: null,
};
const BLOCKS: MeasureFields = {
  measure: "blocks",
  seen: FIELD.blocked,
  expected: FIELD.expectedBlocks,
  doubt: null,
};

/** A row of sums over the normal days before a window. */
const sums = new Float64Array(FIELDS);

/**
 * A caller ID's own multipliers for every scan window that ends on `day`, learned from the normal days before
 * each window (before its earliest start on that day). For a carrier's calls the belief starts from what is known of all calls.
 * @param all the beliefs about all calls, when `stream` is one carrier's
 */
export function ownMultipliers(
  stream: StreamHistory,
  day: number,
  past: NormalPast,
  all: readonly OwnMultipliers[] | null,
): OwnMultipliers[] {
  const known: OwnMultipliers[] = [];
  SCAN_WINDOWS.forEach((window, index) => {
    // Windows of up to a day may begin the day before: all of them share the history up to there.
    const shared = index === 0 || window.hours > DAY_HOURS ? undefined : known[0];
    if (shared !== undefined) {
      known.push(shared);
      return;
    }
    const startDay = Math.min(day - 1, Math.floor(windowStart(window, day * DAY_HOURS) / DAY_HOURS));
    const to = Math.min(startDay, past.toDay);
    const from = Math.max(startDay - WATCH.historyDays, past.fromDay);
    stream.pastSums(from, to, past.leftOut, sums);
    const before = all?.[index] ?? null;
    known.push({
      answers: ownMultiplier(ANSWERS, past, window, before),
      declines: ownMultiplier(DECLINES, past, window, before),
      unwanted: ownMultiplier(UNWANTED, past, window, before),
      blocks: ownMultiplier(BLOCKS, past, window, before),
    });
  });
  return known;
}

/** The belief about one count that `sums` give. */
function ownMultiplier(
  { measure, seen, expected: expectedAt, doubt: doubtAt }: MeasureFields,
  past: NormalPast,
  window: ScanWindow,
  all: OwnMultipliers | null,
): OwnMultiplier {
  const prior = all ? WATCH.priorShape.carrier[measure] : WATCH.priorShape.all[measure];
  const priorMean = all ? all[measure].shape / all[measure].rate : 1;
  const expected = sums[expectedAt] ?? 0;
  const shape = prior + (sums[seen] ?? 0);
  const rate = prior / priorMean + expected;
  const doubt = doubtAt === null ? 0 : (sums[doubtAt] ?? 0);
  // What was expected while the campaign was hardly known makes a multiplier that says little of today's expectations.
  const pastDoubt = expected > 0 ? (doubt / expected) * (expected / rate) ** 2 : 0;
  const noise = past.dayVariances[measure] / window.noiseDays + WATCH.noise[measure].drift ** 2 + pastDoubt;
  const noisyShape = 1 / (1 / shape + noise);
  return { shape: noisyShape, rate: (noisyShape * rate) / shape };
}
