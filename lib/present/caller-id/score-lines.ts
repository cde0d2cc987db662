import type { Outcome } from "@/lib/outcome/outcome";
import type { CallerIdDetail, Factor } from "@/lib/present/caller-id/caller-id.schema";
import { formatCount } from "@/lib/present/format";
import { splitWholePoints } from "@/lib/score/whole-points";

/** One line of "Why 62?": what it takes away, and what is left after it. */
export interface ScoreLine {
  readonly factor: Factor;
  /** Whole points, 0 or less. */
  readonly points: number;
  /** What is left when this line and those above it are taken away; the bar of the line spans `after` to `before`. */
  readonly before: number;
  readonly after: number;
  /** Outcomes of the calls behind the line, for a list of them; empty when it is about calls that never happened. */
  readonly outcomes: readonly Outcome[];
}

/** A score taken apart: 100, minus each line, is the score, in the whole numbers on screen as well. */
export interface ScoreLines {
  readonly base: number;
  /** The score as it is shown, a whole number. */
  readonly score: number;
  readonly lines: readonly ScoreLine[];
}

const BEHIND: ReadonlyMap<string, readonly Outcome[]> = new Map([
  ["blocked", ["blocked_603plus", "rejected_608", "rejected_network"]],
  ["inferred", ["declined_603"]],
  ["unwanted", ["unwanted_607"]],
  ["declined", ["declined_603"]],
]);

/** Takes a score apart into lines that add up exactly; null while there is no score. */
export function scoreLines({
  base,
  score,
  factors,
}: Pick<CallerIdDetail, "base" | "score" | "factors">): ScoreLines | null {
  if (score === null) return null;
  const shown = Math.round(score);
  const lost = splitWholePoints(
    factors.map(({ points }) => -points),
    base - shown,
  );
  let before: number = base;
  const lines = factors.map((factor, position) => {
    const points = -(lost[position] ?? 0);
    const line = {
      factor,
      points: points === 0 ? 0 : points,
      before,
      after: before + points,
      outcomes: BEHIND.get(factor.id) ?? [],
    };
    before = line.after;
    return line;
  });
  return { base, score: shown, lines };
}

/** What a line rests on: `n = 295 weighted calls`; of less than one, that it is what is left of old calls. */
export function weightedCallsText(n: number): string {
  const number = Number.isInteger(n) ? formatCount(n) : String(n);
  const calls = `n = ${number} weighted ${n === 1 ? "call" : "calls"}`;
  return n < 1 ? `${calls}: what is left of old ones` : calls;
}
