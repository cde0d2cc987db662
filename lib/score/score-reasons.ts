import type { HarmLine } from "@/lib/score/harm";
import type { ScoreSums } from "@/lib/score/score-sums";

/** What a score rests on. */
export interface ScoreReasons {
  /** Points lost per line, each ≥ 0. */
  readonly lost: Readonly<Record<HarmLine, number>>;
  /** The weighted sums over all carriers. */
  readonly sums: ScoreSums;
}
