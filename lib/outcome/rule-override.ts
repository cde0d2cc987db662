import type { Signal } from "@/lib/calls/signal";
import { wordKey } from "@/lib/calls/word-key";
import type { Confidence, Outcome, Verdict } from "@/lib/outcome/outcome";

/**
 * One source's exception to one rule, such as a provider that answers 503 when we exceed its own limit.
 * Every condition that is not null has to hold.
 */
export interface RuleOverride {
  /** Stable name, unique within the source. */
  readonly id: string;
  /** Rule whose verdict it replaces. */
  readonly ruleId: string;
  readonly sip: number | null;
  readonly q850: number | null;
  /** A word that the reason phrase holds, compared as `wordKey` spells it. */
  readonly phraseHolds: string | null;
  /** The vendor's status word, compared likewise but as a whole. */
  readonly disposition: string | null;
  readonly outcome: Outcome;
  readonly confidence: Confidence;
}

function applies(override: RuleOverride, signal: Signal, verdict: Verdict): boolean {
  const { sip, q850, phraseHolds, disposition } = override;
  return (
    override.ruleId === verdict.ruleId &&
    (sip === null || sip === signal.sip) &&
    (q850 === null || q850 === signal.q850) &&
    (phraseHolds === null || wordKey(signal.phrase ?? "").includes(wordKey(phraseHolds))) &&
    (disposition === null || wordKey(signal.disposition ?? "") === wordKey(disposition))
  );
}

/**
 * Replaces a verdict where one of the source's exceptions applies; the first one that does decides.
 * @returns the verdict itself, or a new one whose `ruleId` names rule and exception: `server-failure/own-limit`
 */
export function applyOverrides(overrides: readonly RuleOverride[], signal: Signal, verdict: Verdict): Verdict {
  const override = overrides.find((candidate) => applies(candidate, signal, verdict));
  if (override === undefined) return verdict;
  const { outcome, confidence } = override;
  return {
    outcome,
    confidence,
    attribution: outcome === "declined_603" ? (verdict.attribution ?? "unknown") : null,
    ruleId: `${verdict.ruleId}/${override.id}`,
    block: null,
    midCall: false,
    remapped: verdict.remapped,
  };
}
