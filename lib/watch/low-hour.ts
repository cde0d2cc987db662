import type { DayHour } from "@/lib/score/day-sums";
import { refusedHarm } from "@/lib/score/harm";
import { type Score, scoreCallerId } from "@/lib/score/score-caller-id";
import { SCORE } from "@/lib/score/score-constants";
import { addSums, NO_SUMS, type ScoreSums, totalOf } from "@/lib/score/score-sums";
import { isLowScore } from "@/lib/watch/standing-signal";

/** A low score as of an hour: what an alert about it tells. */
export type LowScore = Pick<Score, "value" | "low" | "high" | "lost" | "sums">;

/**
 * The first hour of a day at whose end the score is low beyond its interval.
 * @param before weighted sums per carrier of the days before, as they count on this day
 * @param hours the day's hours so far, ascending
 */
export function lowHour(
  before: ReadonlyMap<string, ScoreSums>,
  hours: Iterable<DayHour>,
): { readonly hour: number; readonly score: LowScore } | null {
  const past = [...before.values()];
  const pastTotal = totalOf(past);
  const pastMissing = past.reduce((sum, s) => sum + Math.max(0, s.expectedAnswers - s.answered), 0);
  for (const { hour, total: totalOf, carriers } of hours) {
    const total = totalOf();
    if (!mayBeLow(addSums(pastTotal, total), pastMissing + total.expectedAnswers)) continue;
    const joined = new Map(before);
    for (const [carrier, sums] of carriers()) joined.set(carrier, addSums(joined.get(carrier) ?? NO_SUMS, sums));
    const { value, low, high, lost, sums, band } = scoreCallerId([...joined.values()]);
    if (isLowScore({ high, band })) return { hour, score: { value, low, high, lost, sums } };
  }
  return null;
}

/** Whether the score can be low when no more than so many answers are missing: a bound that is quick to compute. */
function mayBeLow(total: ScoreSums, missingMax: number): boolean {
  const perAnswer = total.expectedAnswersOfAll > 0 ? total.calls / total.expectedAnswersOfAll : 0;
  const gross = refusedHarm(total) + SCORE.severity.missing * missingMax * perAnswer;
  const harm = Math.max(0, gross - SCORE.allowance * total.calls) / (total.calls + SCORE.shrinkageCalls);
  return isLowScore({ high: 100 * Math.exp(-harm), band: "poor" });
}
