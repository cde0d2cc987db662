import type { CarrierDay } from "@/lib/score/day-sums";
import { SCORE } from "@/lib/score/score-constants";
import { addSums, NO_SUMS, type ScoreSums } from "@/lib/score/score-sums";

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

/**
 * The weighted sums per carrier as they stand at the end of `day`, from the days of the look-back window.
 * @param days ascending
 * @param halfLife in days; taken from {@link callsPerDayBefore} unless given
 */
export function decayedSums(
  days: readonly CarrierDay[],
  day: number,
  halfLife: number = halfLifeDays(callsPerDayBefore(days, day)),
): Map<string, ScoreSums> {
  const byCarrier = new Map<string, ScoreSums>();
  const end = positionOf(days, day + 1);
  for (let i = positionOf(days, day - SCORE.lookbackDays); i < end; i++) {
    const entry = days[i];
    if (!entry) continue;
    const before = byCarrier.get(entry.carrier) ?? NO_SUMS;
    byCarrier.set(entry.carrier, addSums(before, entry.sums, 0.5 ** ((day - entry.day) / halfLife)));
  }
  return byCarrier;
}
