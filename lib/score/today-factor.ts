import type { PeerSums } from "@/lib/score/norms";
import { NORM } from "@/lib/score/score-constants";

/**
 * How much one caller ID counts among its peers of the day: in full while it expects few answers, ever less per
 * answer as its own day-to-day noise outgrows its counting noise.
 * @param expected its expected answers of the day so far
 */
export function peerWeight(expected: number): number {
  return 1 / (1 + expected * NORM.peerNoise);
}

/**
 * Today's factor on a caller ID's expected answers, from the other caller IDs of its campaign ("leave one out"):
 * a bad list, a holiday or the weather moves all of them and cancels; a label on one of them does not.
 * @param peers the campaign's sums of the day, the caller ID itself included; null when it has none
 * @param hourOfDay 0 to 23; what happens later in the day is not looked at
 * @param answered the caller ID's own answers for the campaign up to the end of that hour
 * @param expected its own expected answers
 */
export function todayFactor(peers: PeerSums | null, hourOfDay: number, answered: number, expected: number): number {
  if (!peers) return 1;
  const weight = peerWeight(expected);
  const othersAnswered = Math.max(0, (peers.answered[hourOfDay] ?? 0) - weight * answered);
  const othersExpected = Math.max(0, (peers.expected[hourOfDay] ?? 0) - weight * expected);
  return (NORM.todayPriorAnswers + othersAnswered) / (NORM.todayPriorAnswers + othersExpected);
}
