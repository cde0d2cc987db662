import type { DayHour } from "@/lib/score/day-sums";
import type { DecayingDays } from "@/lib/score/decaying-days";
import { SCORE } from "@/lib/score/score-constants";
import { type DayScore, scoreDay } from "@/lib/score/score-fleet";
import type { Detection } from "@/lib/watch/detection";
import { type LowScore, lowHour } from "@/lib/watch/low-hour";
import { nextStanding } from "@/lib/watch/next-standing";
import type { Standing } from "@/lib/watch/standing";
import { type StandingSignal, standingSignal, type WatchState } from "@/lib/watch/standing-signal";

const DAY_HOURS = 24;

/** One day of a caller ID: how it scored at the day's end, and where it stood then. */
export interface HistoryDay {
  /** Whole days since the Unix epoch (UTC). */
  readonly day: number;
  readonly score: DayScore;
  readonly standing: Standing;
}

/** A change of standing, dated by the calls. */
export interface HistoryStep {
  readonly from: Standing;
  readonly to: Standing;
  readonly signal: StandingSignal;
  /** The hour (whole hours since the Unix epoch, UTC) at whose end the change was certain. */
  readonly hour: number;
  /** The score at that time, where it alone brought the change. */
  readonly low: LowScore | null;
}

/** The life of one caller ID, as far as its calls tell. */
export interface CallerHistory {
  readonly days: readonly HistoryDay[];
  readonly steps: readonly HistoryStep[];
}

/** A caller ID's life up to the beginning of a day. */
export interface HistoryMemory {
  readonly standing: Standing;
  readonly steps: readonly HistoryStep[];
}

/** What a life is told from. */
export interface HistorySource {
  /** Its days with their sums; see `carrierDays`. */
  readonly days: DecayingDays;
  /** All findings about it, by hour. */
  readonly detections: readonly Detection[];
  /** The hours of one of its days; see `hoursOfDay`. */
  readonly hoursOf: (day: number) => Iterable<DayHour>;
}

/** The days to walk, both included. */
export interface HistorySpan {
  readonly firstDay: number;
  readonly lastDay: number;
}

const NEW_HERE: HistoryMemory = { standing: "not_enough_calls", steps: [] };

/**
 * Walks one caller ID's days in order and says after each how it scores and where it stands: days with calls, and days
 * without any for as long as earlier ones still count. What it says of a time rests on nothing later.
 * @param before its life before the first of these days; nothing of it is told again
 */
export function callerHistory(
  source: HistorySource,
  span: HistorySpan,
  before: HistoryMemory = NEW_HERE,
): CallerHistory {
  const { days } = source;
  const history: HistoryDay[] = [];
  const steps: HistoryStep[] = [];
  let standing = before.standing;
  for (let day = Math.max(days.firstDay, span.firstDay); day <= span.lastDay; day++) {
    const lastCalls = days.lastDayUntil(day) ?? day;
    if (lastCalls < day - SCORE.lookbackDays - 1) continue;
    const score = scoreDay(days, day);
    const found =
      lastCalls === day ? stepsOf(source, standing, day, score) : idleSteps(standing, score, source.detections);
    steps.push(...found);
    standing = found.at(-1)?.to ?? standing;
    history.push({ day, score, standing });
  }
  return { days: history, steps };
}

/** The changes of a day with calls: as soon as the score is low, or an alert is raised; all else at its end. */
function stepsOf(source: HistorySource, standing: Standing, day: number, score: DayScore): HistoryStep[] {
  const { detections } = source;
  const [first, last] = [day * DAY_HOURS, (day + 1) * DAY_HOURS - 1];
  const alert = detections.find(({ hour, change }) => change === "alert" && hour >= first && hour <= last);
  const low = watchStateAt(detections, first - 1).alertOpen ? null : lowStep(source, standing, day);
  const isLowFirst = low !== null && low.hour < (alert?.hour ?? Number.POSITIVE_INFINITY);
  const steps = isLowFirst ? [low] : [];
  const signal = standingSignal(score.overall, watchStateAt(detections, last));
  const step = nextStanding(isLowFirst ? low.to : standing, signal);
  if (step === null) return steps;
  const hour = signal === "alert" ? (alert?.hour ?? last) : lastCallHour(source, day);
  if (hour !== steps[0]?.hour) steps.push({ ...step, hour, low: null });
  return steps;
}

/** The step at the end of the first hour of a day at which the score is low, if that is news. */
function lowStep(source: HistorySource, standing: Standing, day: number): HistoryStep | null {
  const step = nextStanding(standing, "low");
  if (step === null) return null;
  const found = lowHour(source.days.sumsBefore(day), source.hoursOf(day));
  return found && { ...step, hour: found.hour, low: found.score };
}

function lastCallHour(source: HistorySource, day: number): number {
  let last = day * DAY_HOURS;
  for (const { hour } of source.hoursOf(day)) last = hour;
  return last;
}

/** A day without calls brings no news but that too few calls are left to tell. */
function idleSteps(standing: Standing, score: DayScore, detections: readonly Detection[]): HistoryStep[] {
  const hour = (score.day + 1) * DAY_HOURS - 1;
  const signal = standingSignal(score.overall, watchStateAt(detections, hour));
  const step = signal === "silent" ? nextStanding(standing, signal) : null;
  return step === null ? [] : [{ ...step, hour, low: null }];
}

/** What the detector says at the end of an hour: the last word on each matter counts. */
function watchStateAt(detections: readonly Detection[], hour: number): WatchState {
  let alertOpen = false;
  let watchOpen = false;
  for (const detection of detections) {
    if (detection.hour > hour) break;
    if (detection.change === "watch") watchOpen = true;
    else if (detection.change === "calm") watchOpen = false;
    else {
      alertOpen = detection.change === "alert" || detection.change === "escalation";
      watchOpen = alertOpen;
    }
  }
  return { alertOpen, watchOpen };
}
