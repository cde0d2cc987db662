import type { CarrierDay } from "@/lib/score/day-sums";
import { type DayScore, scoreDay } from "@/lib/score/score-fleet";
import type { Detection } from "@/lib/watch/detection";
import { nextStanding } from "@/lib/watch/next-standing";
import type { Standing } from "@/lib/watch/standing";
import { type StandingSignal, standingSignal, type WatchState } from "@/lib/watch/standing-signal";

const DAY_HOURS = 24;

/** One day on which a caller ID was used: how it scored at the day's end, and where it stood then. */
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
}

/** The life of one caller ID, as far as its calls tell. */
export interface CallerHistory {
  readonly days: readonly HistoryDay[];
  readonly steps: readonly HistoryStep[];
}

/**
 * Walks one caller ID's days in order and says after each how it scores and where it stands.
 * @param days its days with their sums, ascending; see `carrierDays`
 * @param detections the findings about it, by hour
 * @param lastHourOf the last hour of a day in which it was used
 */
export function callerHistory(
  days: readonly CarrierDay[],
  detections: readonly Detection[],
  lastHourOf: (day: number) => number,
): CallerHistory {
  const history: HistoryDay[] = [];
  const steps: HistoryStep[] = [];
  let standing: Standing = "not_enough_calls";
  for (const day of new Set(days.map((entry) => entry.day))) {
    const score = scoreDay(days, day);
    const watch = watchStateAt(detections, (day + 1) * DAY_HOURS - 1);
    const step = nextStanding(standing, standingSignal(score.overall, watch));
    if (step !== null) {
      steps.push({ ...step, hour: stepHour(step.signal, detections, day) ?? lastHourOf(day) });
      standing = step.to;
    }
    history.push({ day, score, standing });
  }
  return { days: history, steps };
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

/** An alert is dated by its own hour, not by the end of its day. */
function stepHour(signal: StandingSignal, detections: readonly Detection[], day: number): number | null {
  if (signal !== "alert") return null;
  const ofDay = detections.filter(({ hour, change }) => Math.floor(hour / DAY_HOURS) === day && change === "alert");
  return ofDay.at(-1)?.hour ?? null;
}
