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

/** Mean calls a day over the days of the volume window before `day`, from the caller ID's first one in it. */
export function callsPerDayBefore(days: readonly CarrierDay[], day: number): number {
  const window = days.filter((entry) => entry.day >= day - SCORE.volumeDays && entry.day <= day);
  const firstDay = window.reduce((first, entry) => Math.min(first, entry.day), day);
  const before = window.filter((entry) => entry.day < day);
  const calls = before.reduce((sum, entry) => sum + entry.sums.calls, 0);
  return calls / Math.max(1, Math.min(SCORE.volumeDays, day - firstDay));
}

/**
 * The weighted sums per carrier as they stand at the end of `day`, from the days of the look-back window.
 * @param halfLife in days; taken from {@link callsPerDayBefore} unless given
 */
export function decayedSums(
  days: readonly CarrierDay[],
  day: number,
  halfLife: number = halfLifeDays(callsPerDayBefore(days, day)),
): Map<string, ScoreSums> {
  const byCarrier = new Map<string, ScoreSums>();
  for (const entry of days) {
    const age = day - entry.day;
    if (age < 0 || age > SCORE.lookbackDays) continue;
    const before = byCarrier.get(entry.carrier) ?? NO_SUMS;
    byCarrier.set(entry.carrier, addSums(before, entry.sums, 0.5 ** (age / halfLife)));
  }
  return byCarrier;
}
