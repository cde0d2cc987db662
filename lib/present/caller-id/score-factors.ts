import { wilson } from "@/lib/base/proportion";
import type { Factor } from "@/lib/present/caller-id/caller-id.schema";
import { HARM_LINES, type HarmLine } from "@/lib/score/harm";
import type { ScoreReasons } from "@/lib/score/score-reasons";
import type { ScoreSums } from "@/lib/score/score-sums";
import { splitWholePoints } from "@/lib/score/whole-points";

/** A score of a caller ID against which nothing speaks. */
export const SCORE_BASE = 100;

interface Line {
  readonly label: string;
  /** Calls that the line is about, and all among which they are counted. */
  readonly hits: (sums: ScoreSums) => number;
  readonly of: (sums: ScoreSums) => number;
  readonly explanation: string;
}

const LINES: Readonly<Record<HarmLine, Line>> = {
  blocked: {
    label: "Blocked by a network",
    hits: (sums) => sums.blocked,
    of: (sums) => sums.calls,
    explanation: "Calls that a network refused and said so (603+, 608 and the like). Each weighs most.",
  },
  inferred: {
    label: "Most likely blocked",
    hits: (sums) => sums.inferred,
    of: (sums) => sums.calls,
    explanation: "Plain 603 responses that came too fast or too often to be people: blocks that do not say so.",
  },
  unwanted: {
    label: "Called unwanted",
    hits: (sums) => sums.unwanted,
    of: (sums) => sums.calls,
    explanation: "Callees who marked the call as unwanted (607).",
  },
  declined: {
    label: "Declined more than usual",
    hits: (sums) => sums.declined,
    of: (sums) => sums.calls,
    explanation: "Callees who declined (603). Only what goes beyond the usual share costs points.",
  },
  answers: {
    label: "Answered by people less than usual",
    hits: (sums) => sums.answered,
    of: (sums) => sums.calls - sums.blocked - sums.inferred,
    explanation: "People answered fewer of the calls than they usually do: they may see a warning beside the number.",
  },
};

/**
 * The lines of a score. Points are whole, and together with the base they are the score exactly.
 * @param score whole points, 0 to 100
 */
export function scoreFactors(score: number, reasons: ScoreReasons): Factor[] {
  const lost = HARM_LINES.map((line) => reasons.lost[line]);
  const isExplained = lost.some((part) => part > 0);
  const weights = isExplained ? lost : HARM_LINES.map((line) => (line === "answers" ? 1 : 0));
  const points = splitWholePoints(weights, SCORE_BASE - score);
  return HARM_LINES.map((line, index) => {
    const { label, hits, of, explanation } = LINES[line];
    const n = Math.max(0, of(reasons.sums));
    const { value, low, high } = wilson(Math.min(n, hits(reasons.sums)), n);
    return { id: line, label, points: -(points[index] ?? 0) || 0, value, low, high, n: shownWeight(n), explanation };
  });
}

const WHOLE_FROM = 10;
const TENTHS = 10;

/** Few weighted calls keep a tenth: what is left of old ones can still cost points, and would be written as none. */
function shownWeight(n: number): number {
  if (n === 0 || n >= WHOLE_FROM) return Math.round(n);
  return Math.max(1, Math.round(n * TENTHS)) / TENTHS;
}
