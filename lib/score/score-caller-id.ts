import { type Band, bandOf } from "@/lib/score/band";
import { type Harm, type HarmLine, weighHarm } from "@/lib/score/harm";
import { SCORE, SCORE_VERSION } from "@/lib/score/score-constants";
import { type ScoreSums, totalOf } from "@/lib/score/score-sums";

/** How good a caller ID's name is, 0 (blocked everywhere) to 100 (nothing held against it), and why. */
export interface Score {
  readonly value: number;
  /** The 80 % interval in which the score plausibly lies; `low ≤ value ≤ high`. */
  readonly low: number;
  readonly high: number;
  readonly band: Band;
  /** Points lost per line, each ≥ 0; they add up to `100 − value`. */
  readonly lost: Readonly<Record<HarmLine, number>>;
  /** The weighted sums over all carriers that the score rests on. */
  readonly sums: ScoreSums;
  readonly version: number;
}

function harmPerCall(gross: number, calls: number, shrinkageCalls: number): number {
  return Math.max(0, gross - SCORE.allowance * calls) / (calls + shrinkageCalls);
}

function harmSd(harm: Harm, calls: number): number {
  const weighted = calls + SCORE.shrinkageCalls;
  const refused = (harm.gross - harm.parts.answers) / weighted;
  const refusals = Math.max(0, harm.severitySquared / weighted - refused ** 2) / weighted / 2;
  const answers = (harm.answersSd / weighted) ** 2;
  const prior = ((SCORE.priorHarmSd * SCORE.shrinkageCalls) / weighted) ** 2;
  return Math.sqrt(refusals + answers + prior);
}

function lostPoints({ parts, gross }: Harm, lost: number): Record<HarmLine, number> {
  const points = (part: number) => (gross > 0 ? (lost * part) / gross : 0);
  return {
    blocked: points(parts.blocked),
    inferred: points(parts.inferred),
    unwanted: points(parts.unwanted),
    declined: points(parts.declined),
    answers: points(parts.answers),
  };
}

/**
 * Scores one caller ID from its weighted sums: `100 · e^−harm`, where harm is the severity-weighted share of
 * refused, blocked and missing calls above a constant allowance, shrunk towards none while calls are few.
 * One more block never raises it, an outage or a dead number cannot lower it; see docs/score.md.
 * @param carriers sums per terminating carrier, in any order (their order changes nothing beyond rounding)
 */
export function scoreCallerId(carriers: readonly ScoreSums[]): Score {
  const sums = totalOf(carriers);
  const harm = weighHarm(carriers, sums);
  const shrunk = harmPerCall(harm.gross, sums.calls, SCORE.shrinkageCalls);
  const raw = harmPerCall(harm.grossUnforgiven, sums.calls, SCORE.rawShrinkageCalls);
  const margin = SCORE.intervalZ * harmSd(harm, sums.calls);
  const value = 100 * Math.exp(-shrunk);
  return {
    value,
    low: 100 * Math.exp(-(Math.max(shrunk, raw) + margin)),
    high: 100 * Math.exp(-Math.max(0, shrunk - margin)),
    band: bandOf(value, sums.calls),
    lost: lostPoints(harm, 100 - value),
    sums,
    version: SCORE_VERSION,
  };
}
