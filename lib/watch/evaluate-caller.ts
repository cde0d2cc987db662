import { carrierDays, daysOfCaller, hoursOfDay } from "@/lib/score/day-sums";
import { DecayingDays } from "@/lib/score/decaying-days";
import { DAY_HOURS, type EvidenceTable } from "@/lib/score/evidence-table";
import { type Norms, normsOf } from "@/lib/score/norms";
import { daysThatCount, packDays, unpackDays } from "@/lib/score/packed-days";
import { type DayScore, scoreDay } from "@/lib/score/score-fleet";
import { callerHistory, type HistoryDay, type HistoryStep } from "@/lib/watch/caller-history";
import type { Detection } from "@/lib/watch/detection";
import { type KnownCaller, type KnownCallerHead, packHead, unpackHead } from "@/lib/watch/known-caller";
import type { StoredCaller } from "@/lib/watch/save-caller";
import type { Standing } from "@/lib/watch/standing";

/** What there is to judge one caller ID by. */
export interface CallerCase {
  readonly callerId: string;
  readonly table: EvidenceTable;
  /** Of the caller ID in the table; null when it made no calls from `firstDay` on. */
  readonly position: number | null;
  readonly norms: Norms;
  /** Findings from `firstDay` on, and earlier ones that have been confirmed since. */
  readonly detections: readonly Detection[];
  /** What the detector remembers of it at the beginning of `lastDay`; null when nothing new. */
  readonly saved: StoredCaller | null;
  /** What was known of it at the beginning of `firstDay`; null when nothing. */
  readonly known: KnownCaller | null;
  readonly firstDay: number;
  readonly lastDay: number;
}

/** What the ledger says about one caller ID. */
export interface CallerEvaluation {
  readonly callerId: string;
  /** Days from the first one looked at. */
  readonly days: readonly HistoryDay[];
  /** All changes of its standing and all findings, earlier ones included. */
  readonly steps: readonly HistoryStep[];
  readonly detections: readonly Detection[];
  /** As of the last day on which any caller ID of the organisation was used. */
  readonly current: DayScore;
  readonly standing: Standing;
  /** What is known of it at the beginning of that day; null when it is what was known before. */
  readonly known: KnownCaller | null;
}

/** Judges one caller ID from what is known of it and its calls since. */
export function evaluateCaller(it: CallerCase): CallerEvaluation {
  const { callerId, table, position, norms, known, firstDay, lastDay } = it;
  const head = known && unpackHead(known.head);
  const before = known && head ? unpackDays({ carriers: head.dayCarriers, bytes: known.days }) : [];
  const days = position === null ? before : [...before, ...carrierDays(table, norms, position)];
  const detections = withLateNews(head?.detections ?? [], it.detections);
  const decaying = new DecayingDays(days);
  const rows = new Map(position === null ? [] : [...daysOfCaller(table, position)].map((one) => [one.day, one]));
  const hoursOf = (day: number) => {
    const found = rows.get(day);
    return found ? hoursOfDay(table, normsOf(norms, day), found) : [];
  };
  const history = callerHistory({ days: decaying, detections, hoursOf }, { firstDay, lastDay }, head ?? undefined);
  const judged = { days: history.days, steps: [...(head?.steps ?? []), ...history.steps], detections };
  return {
    callerId,
    ...judged,
    current: scoreDay(decaying, lastDay),
    standing: lastStanding(history.days, head),
    known: rememberAt(it, head, judged, () => packDays(daysThatCount(days, lastDay))),
  };
}

function lastStanding(days: readonly HistoryDay[], before: KnownCallerHead | null): Standing {
  return days.at(-1)?.standing ?? before?.standing ?? "not_enough_calls";
}

/** What was found before, as it is known now, and what was found since. */
function withLateNews(before: readonly Detection[], news: readonly Detection[]): Detection[] {
  const keyOf = ({ hour, change }: Detection) => `${hour} ${change}`;
  const late = new Map(news.map((detection) => [keyOf(detection), detection]));
  const known = before.map((detection) => late.get(keyOf(detection)) ?? detection);
  const knownKeys = new Set(before.map(keyOf));
  return [...known, ...news.filter((detection) => !knownKeys.has(keyOf(detection)))];
}

function isAsBefore(before: KnownCallerHead, steps: readonly HistoryStep[], detections: readonly Detection[]): boolean {
  return (
    steps.length === before.steps.length &&
    detections.every((one, i) => one.confirmedHour === before.detections[i]?.confirmedHour)
  );
}

/** What is known at the beginning of the last day: nothing of that day itself. */
function rememberAt(
  { callerId, known, saved, firstDay, lastDay }: CallerCase,
  before: KnownCallerHead | null,
  { days, steps, detections }: Pick<CallerEvaluation, "days" | "steps" | "detections">,
  packed: () => ReturnType<typeof packDays>,
): KnownCaller | null {
  const caller = saved?.head ?? before?.caller;
  const streams = saved?.streams ?? known?.streams;
  if (!caller || !streams || firstDay === lastDay) return null;
  const until = lastDay * DAY_HOURS;
  const stepsThen = steps.filter(({ hour }) => hour < until);
  const detectionsThen = detections
    .filter(({ hour }) => hour < until)
    .map((one) => ((one.confirmedHour ?? until) < until ? one : { ...one, confirmedHour: null }));
  if (saved === null && before !== null && isAsBefore(before, stepsThen, detectionsThen)) return null;
  const standing = lastStanding(
    days.filter(({ day }) => day < lastDay),
    before,
  );
  const { carriers, bytes } = packed();
  const head = packHead({ caller, standing, steps: stepsThen, detections: detectionsThen, dayCarriers: carriers });
  return { callerId, head, streams, days: bytes };
}
