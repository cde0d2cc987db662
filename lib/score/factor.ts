import { wilson } from "@/lib/base/proportion";
import { HARM_LINES, type HarmLine } from "@/lib/score/harm";
import type { Score } from "@/lib/score/score-caller-id";
import { splitWholePoints } from "@/lib/score/whole-points";

/** What every score starts from; base and the points of all factors add up to the whole score. */
export const BASE_POINTS = 100;

/** One line of a score as the HTTP API and the screens show it. */
export interface ScoreFactor {
  readonly id: "explicit_blocks" | "inferred_blocks" | "unwanted" | "declines" | "missing_answers";
  readonly label: string;
  /** Whole points that the line adds; 0 or below. */
  readonly points: number;
  /** The share of calls that the line is about, with its 95 % interval (0 to 1). */
  readonly value: number;
  readonly low: number;
  readonly high: number;
  /** Weighted calls behind the share: recent ones count in full, older ones ever less. */
  readonly n: number;
  readonly explanation: string;
}

interface LineWords {
  readonly id: ScoreFactor["id"];
  readonly label: string;
  readonly hits: (score: Score) => number;
  readonly calls: (score: Score) => number;
  readonly explain: (score: Score) => string;
}

const inHundred = (part: number, whole: number) => (whole > 0 ? ((100 * part) / whole).toFixed(1) : "0.0");
const deliveredOf = ({ sums }: Score) => sums.calls - sums.inferred - sums.blocked;

const LINES: Readonly<Record<HarmLine, LineWords>> = {
  blocked: {
    id: "explicit_blocks",
    label: "Blocked by the network",
    hits: ({ sums }) => sums.blocked,
    calls: ({ sums }) => sums.calls,
    explain: ({ sums }) =>
      `${inHundred(sums.blocked, sums.calls)} in 100 calls ended with 603+, 608 or another notice that names the network.`,
  },
  inferred: {
    id: "inferred_blocks",
    label: "Probably blocked (fast or frequent 603)",
    hits: ({ sums }) => sums.inferred,
    calls: ({ sums }) => sums.calls,
    explain: ({ sums }) =>
      `${inHundred(sums.inferred, sums.calls)} in 100 calls got a plain 603 before a phone could ring; ` +
      `plain 603s beyond 15 in 100 calls count here too, as people never decline that often.`,
  },
  unwanted: {
    id: "unwanted",
    label: "Marked unwanted (607)",
    hits: ({ sums }) => sums.unwanted,
    calls: ({ sums }) => sums.calls,
    explain: ({ sums }) =>
      `${inHundred(sums.unwanted, sums.calls)} in 100 calls were answered with 607: do not call again.`,
  },
  declined: {
    id: "declines",
    label: "Declined (603)",
    hits: ({ sums }) => sums.declined,
    calls: deliveredOf,
    explain: (score) =>
      `${inHundred(score.sums.declined, deliveredOf(score))} in 100 delivered calls were declined, ` +
      `where ${inHundred(score.sums.expectedDeclines, deliveredOf(score))} are usual for the campaign.`,
  },
  answers: {
    id: "missing_answers",
    label: "Missing answers",
    hits: ({ sums }) => sums.answered,
    calls: deliveredOf,
    explain: (score) =>
      `${inHundred(score.sums.answered, deliveredOf(score))} in 100 delivered calls were answered, ` +
      `where campaign, carriers, hours and the day's other caller IDs make ` +
      `${inHundred(score.sums.expectedAnswers, deliveredOf(score))} likely.`,
  },
};

/** The score as a whole number. */
export function wholeScore(score: Score): number {
  return Math.round(score.value);
}

/** The five lines of a score; `BASE_POINTS` plus their points is exactly {@link wholeScore}. */
export function scoreFactors(score: Score): ScoreFactor[] {
  const points = splitWholePoints(
    HARM_LINES.map((line) => score.lost[line]),
    BASE_POINTS - wholeScore(score),
  );
  return HARM_LINES.map((line, index) => {
    const { id, label, hits, calls, explain } = LINES[line];
    const n = calls(score);
    const share = wilson(Math.min(hits(score), n), n);
    return {
      id,
      label,
      points: 0 - (points[index] ?? 0),
      value: share.value,
      low: Math.min(share.low, share.value),
      high: Math.max(share.high, share.value),
      n,
      explanation: explain(score),
    };
  });
}
