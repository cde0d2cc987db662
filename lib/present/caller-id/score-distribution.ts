import { formatCount } from "@/lib/present/format";
import { SCORE } from "@/lib/score/score-constants";

/** Ten points of the scale. */
export interface ScoreRange {
  /** `40–49` */
  readonly label: string;
  readonly callerIds: number;
  /** Length of its bar, of the fullest range, 0 to 1. */
  readonly length: number;
  readonly tone: "good" | "watch" | "bad";
}

/** How the scores of a fleet are spread. */
export interface ScoreDistribution {
  /** From the best down. */
  readonly ranges: readonly ScoreRange[];
  readonly scored: number;
  readonly unscored: number;
  /** The same in a sentence. */
  readonly text: string;
}

const STEP = 10;
const FLOORS = [90, 80, 70, 60, 50, 40, 30, 20, 10, 0] as const;

/**
 * Prepares the spread of scores.
 * @param counts by lower end of ten points; null for those without a score
 * @param isJudging whether calls are still being judged: who has no score may get one
 */
export function scoreDistribution(
  counts: readonly { readonly floor: number | null; readonly callerIds: number }[],
  isJudging: boolean,
): ScoreDistribution {
  const known = new Map(counts.map(({ floor, callerIds }) => [floor, callerIds]));
  const unscored = known.get(null) ?? 0;
  const fullest = Math.max(1, ...FLOORS.map((floor) => known.get(floor) ?? 0));
  const ranges = FLOORS.map((floor) => {
    const callerIds = known.get(floor) ?? 0;
    const label = floor === 90 ? "90–100" : `${floor}–${floor + STEP - 1}`;
    return { label, callerIds, length: callerIds / fullest, tone: toneOf(floor) };
  });
  const scored = ranges.reduce((sum, { callerIds }) => sum + callerIds, 0);
  const low = ranges.reduce((sum, { callerIds, tone }) => sum + (tone === "bad" ? callerIds : 0), 0);
  const lack = isJudging ? `${unscored === 1 ? "has" : "have"} no score yet` : "made too few calls to be judged";
  const few = unscored === 0 ? "" : `; ${formatCount(unscored)} ${lack}`;
  const none = isJudging ? "The scores are still being made." : "No caller ID has made enough calls to be judged.";
  const spread = `${formatCount(low)} of ${formatCount(scored)} scored caller IDs ${low === 1 ? "lies" : "lie"} below ${SCORE.bands.watch - (SCORE.bands.watch % STEP)}${few}.`;
  return { ranges, scored, unscored, text: scored === 0 ? none : spread };
}

/** By the range's lower end, so that no range looks better than the worst score within it. */
function toneOf(floor: number): ScoreRange["tone"] {
  if (floor >= SCORE.bands.healthy) return "good";
  return floor + STEP > SCORE.bands.watch ? "watch" : "bad";
}
