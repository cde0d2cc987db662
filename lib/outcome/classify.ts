import { findContactCard } from "@/lib/calls/call-info";
import type { Signal } from "@/lib/calls/signal";
import { attributeDecline } from "@/lib/outcome/attribution";
import { type Evidence, readEvidence } from "@/lib/outcome/evidence";
import type { BlockNotice, Outcome, Verdict } from "@/lib/outcome/outcome";
import type { Rule } from "@/lib/outcome/rule";
import { RULES } from "@/lib/outcome/rules";

/**
 * Judges one signal by the published rules: the first rule whose condition holds decides.
 * Total: any signal in, a verdict out, never a throw, in time linear in its text.
 * @param ringMs time the call rang, which sharpens who sent a plain 603; null when the record does not say
 */
export function classify(signal: Signal, ringMs: number | null = null): Verdict {
  return judge(RULES, signal, readEvidence(signal), ringMs);
}

/**
 * Judges evidence by any table of rules, which is how a test shows that a faulty table would not pass.
 * @param rules in order of precedence; where none holds the outcome is `unknown`
 */
export function judge(rules: readonly Rule[], signal: Signal, evidence: Evidence, ringMs: number | null): Verdict {
  const rule = rules.find(({ when }) => when(evidence));
  if (rule === undefined) return UNDECIDED;
  const outcome = outcomeOf(rule, evidence);
  return {
    outcome,
    confidence: rule.confidence,
    attribution: outcome === "declined_603" ? attributeDecline(signal, ringMs) : null,
    ruleId: rule.id,
    block: noticeFor(outcome, signal, evidence),
    midCall: rule.midCall === true,
    remapped: rule.remapped === true && evidence.code !== null,
  };
}

const UNDECIDED: Verdict = {
  outcome: "unknown",
  confidence: "possible",
  attribution: null,
  ruleId: "nothing",
  block: null,
  midCall: false,
  remapped: false,
};

function outcomeOf({ outcome }: Rule, { causeOutcome, word, machine }: Evidence): Outcome {
  if (outcome === "by_cause") return causeOutcome ?? "unknown";
  if (outcome === "by_word") return word === "answered" && machine !== null ? machine : (word ?? "unknown");
  return outcome;
}

/** Whom to ask for redress: the notice of a 603+, or the contact card of a 608 (RFC 8688 section 3.1). */
function noticeFor(outcome: Outcome, signal: Signal, evidence: Evidence): BlockNotice | null {
  if (outcome === "blocked_603plus") return evidence.notice;
  const url = outcome === "rejected_608" ? findContactCard(signal.callInfo) : null;
  return url === null
    ? null
    : { version: null, url, tel: null, email: null, id: null, location: null, conformant: true };
}
