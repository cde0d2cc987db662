import { SCORE } from "@/lib/score/score-constants";

/** How a score reads in a word, best first; `not_enough_calls` when there are too few to tell. */
export const BANDS = ["healthy", "watch", "at_risk", "poor", "not_enough_calls"] as const;
export type Band = (typeof BANDS)[number];

/** The band of a score of 0 to 100 that rests on `calls` weighted calls. */
export function bandOf(score: number, calls: number): Band {
  if (calls < SCORE.callsMin) return "not_enough_calls";
  if (score >= SCORE.bands.healthy) return "healthy";
  if (score >= SCORE.bands.watch) return "watch";
  return score >= SCORE.bands.at_risk ? "at_risk" : "poor";
}
