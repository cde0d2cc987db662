import type { Evidence } from "@/lib/outcome/evidence";
import type { Confidence, Outcome } from "@/lib/outcome/outcome";

/** One row of the table of rules. The first whose condition holds decides. */
export interface Rule {
  /** Stable name; stored with each call, so that a verdict can be explained later. */
  readonly id: string;
  /** The condition in plain words, for the page and the document that describe the rules. */
  readonly condition: string;
  readonly when: (evidence: Evidence) => boolean;
  /** `by_cause`: what the Q.850 cause stands for; `by_word`: what the vendor's status word stands for. */
  readonly outcome: Outcome | "by_cause" | "by_word";
  readonly confidence: Confidence;
  /** Standard or convention that the rule rests on. */
  readonly source: string;
  /** The code on the record was rewritten on the way. */
  readonly remapped?: true;
  /** The callee rejected the caller after answering. */
  readonly midCall?: true;
}
