import type { CarrierDay } from "@/lib/score/day-sums";
import { SCORE } from "@/lib/score/score-constants";
import { NO_SUMS, type ScoreSums } from "@/lib/score/score-sums";

/**
 * How fast a caller ID's calls lose weight: a busy one shows its present in two days, a quiet one needs a week.
 * @param callsPerDay mean of the days before
 */
export function halfLifeDays(callsPerDay: number): number {
  const scaled = SCORE.halfLifeMaxDays * Math.sqrt(SCORE.fullHalfLifeCallsPerDay / Math.max(1e-9, callsPerDay));
  return Math.min(SCORE.halfLifeMaxDays, Math.max(SCORE.halfLifeMinDays, scaled));
}

/** Position of the first entry of `day` or later; `days` ascend. */
function positionOf(days: readonly CarrierDay[], day: number): number {
  let low = 0;
  let high = days.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((days[middle]?.day ?? day) < day) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Mean calls a day over the days of the volume window before `day`, from the caller ID's first one in it.
 * @param days ascending
 */
export function callsPerDayBefore(days: readonly CarrierDay[], day: number): number {
  const before = days.slice(positionOf(days, day - SCORE.volumeDays), positionOf(days, day));
  const firstDay = before[0]?.day ?? day;
  const calls = before.reduce((sum, entry) => sum + entry.sums.calls, 0);
  return calls / Math.max(1, Math.min(SCORE.volumeDays, day - firstDay));
}

/** The last of a caller ID's days that is not after `day`; `day` itself when there is none. */
function lastCallDay(days: readonly CarrierDay[], day: number): number {
  return days[positionOf(days, day + 1) - 1]?.day ?? day;
}

/**
 * The half-life with which a caller ID's calls are weighed on `day`. It rests on the days before its last calls and
 * stands still while it is idle: else old calls would gain weight as the calls a day fall.
 * @param days ascending
 */
function halfLifeOn(days: readonly CarrierDay[], day: number): number {
  return halfLifeDays(callsPerDayBefore(days, lastCallDay(days, day)));
}

/**
 * The weighted sums per carrier as they stand at the end of `day`, from the days of the look-back window.
 * @param days ascending
 * @param halfLife in days; its own unless given
 */
export function decayedSums(
  days: readonly CarrierDay[],
  day: number,
  halfLife: number = halfLifeOn(days, day),
): Map<string, ScoreSums> {
  return weighed(days, day, halfLife, positionOf(days, day + 1));
}

/** The same without the calls of `day` itself: what they are added to. */
export function decayedSumsBefore(days: readonly CarrierDay[], day: number): Map<string, ScoreSums> {
  return weighed(days, day, halfLifeOn(days, day), positionOf(days, day));
}

function weighed(days: readonly CarrierDay[], day: number, halfLife: number, end: number): Map<string, ScoreSums> {
  const byCarrier = new Map<string, Writable<ScoreSums>>();
  for (let i = positionOf(days, day - SCORE.lookbackDays); i < end; i++) {
    const entry = days[i];
    if (!entry) continue;
    const sums = byCarrier.get(entry.carrier) ?? { ...NO_SUMS };
    if (sums.calls === 0) byCarrier.set(entry.carrier, sums);
    addTo(sums, entry.sums, 0.5 ** ((day - entry.day) / halfLife));
  }
  return byCarrier;
}

type Writable<Sums> = { -readonly [Field in keyof Sums]: Sums[Field] };

/** Adds in place: a score looks at hundreds of days, and most of the time would go into new objects. */
function addTo(sums: Writable<ScoreSums>, more: ScoreSums, weight: number): void {
  sums.calls += weight * more.calls;
  sums.declined += weight * more.declined;
  sums.unwanted += weight * more.unwanted;
  sums.inferred += weight * more.inferred;
  sums.blocked += weight * more.blocked;
  sums.answered += weight * more.answered;
  sums.expectedAnswers += weight * more.expectedAnswers;
  sums.expectedAnswersOfAll += weight * more.expectedAnswersOfAll;
  sums.expectedDeclines += weight * more.expectedDeclines;
}
