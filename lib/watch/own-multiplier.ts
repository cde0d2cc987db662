import { DAY_HOURS } from "@/lib/score/evidence-table";
import type { OwnMultiplier, OwnMultipliers } from "@/lib/watch/bayes-factor";
import { FIELD } from "@/lib/watch/evidence-field";
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
  readonly seen: number;
  readonly expected: number;
  /** Of how wrong the expectations may be; null where they are taken as right. */
  readonly doubt: number | null;
}

const FIELDS_OF: Readonly<Record<Measure, MeasureFields>> = {
  answers: { seen: FIELD.answered, expected: FIELD.expectedAnswers, doubt: FIELD.answersDoubt },
  declines: { seen: FIELD.declined, expected: FIELD.expectedDeclines, doubt: FIELD.declinesDoubt },
  unwanted: { seen: FIELD.unwanted, expected: FIELD.expectedUnwanted, doubt: null },
  blocks: { seen: FIELD.blocked, expected: FIELD.expectedBlocks, doubt: null },
};

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
    const isFirst = index === 0 || window.hours > DAY_HOURS;
    const startDay = Math.min(day - 1, Math.floor(windowStart(window, day * DAY_HOURS) / DAY_HOURS));
    const to = Math.min(startDay, past.toDay);
    const from = Math.max(startDay - WATCH.historyDays, past.fromDay);
    const belief = (measure: Measure) => ownMultiplier(stream, measure, past, from, to, window, all?.[index] ?? null);
    const fresh = () => ({
      answers: belief("answers"),
      declines: belief("declines"),
      unwanted: belief("unwanted"),
      blocks: belief("blocks"),
    });
    known.push(isFirst ? fresh() : (known[0] ?? fresh()));
  });
  return known;
}

function ownMultiplier(
  stream: StreamHistory,
  measure: Measure,
  past: NormalPast,
  from: number,
  to: number,
  window: ScanWindow,
  all: OwnMultipliers | null,
): OwnMultiplier {
  const fields = FIELDS_OF[measure];
  const prior = all ? WATCH.priorShape.carrier[measure] : WATCH.priorShape.all[measure];
  const priorMean = all ? all[measure].shape / all[measure].rate : 1;
  const seen = stream.pastSum(from, to, fields.seen, past.leftOut);
  const expected = stream.pastSum(from, to, fields.expected, past.leftOut);
  const shape = prior + seen;
  const rate = prior / priorMean + expected;
  const doubt = fields.doubt === null ? 0 : stream.pastSum(from, to, fields.doubt, past.leftOut);
  // What was expected while the campaign was hardly known makes a multiplier that says little of today's expectations.
  const pastDoubt = expected > 0 ? (doubt / expected) * (expected / rate) ** 2 : 0;
  const noise = past.dayVariances[measure] / window.noiseDays + WATCH.noise[measure].drift ** 2 + pastDoubt;
  const noisyShape = 1 / (1 / shape + noise);
  return { shape: noisyShape, rate: (noisyShape * rate) / shape };
}
