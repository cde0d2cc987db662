import type { Outcome } from "@/lib/outcome/outcome";
import { OUTCOME_GROUPS } from "@/lib/outcome/outcome-group";
import { OUTCOME_WORDS } from "@/lib/outcome/outcome-words";
import type { Rule } from "@/lib/outcome/rule";
import { RULES } from "@/lib/outcome/rules";
import { type BlockContact, blockContact } from "@/lib/present/calls/block-contact";
import type { Call } from "@/lib/present/calls/call.schema";
import { type CallFact, callFacts } from "@/lib/present/calls/call-facts";
import { ATTRIBUTION_WORDS, CONFIDENCE_WORDS, type ExplainedWord } from "@/lib/present/outcome/verdict-words";

/** The rule that decided a call. */
export interface EvidenceRule {
  readonly id: string;
  /** When it fires, in words; null for a rule that this version of the product no longer has. */
  readonly condition: string | null;
  /** The standard that it rests on; null where it rests on none. */
  readonly source: string | null;
  /** Its place in the table of rules, of which the first that holds decides: `3 of 35`. */
  readonly place: string | null;
  /** Name of the source's own exception to the rule; null without one. */
  readonly exception: string | null;
}

/** Why a call counts as what it counts: what was in its record, which rule fired on it, and what came out. */
export interface CallEvidence {
  readonly facts: readonly CallFact[];
  /** What the record would have to hold to say more; null where it says enough. */
  readonly missing: string | null;
  readonly rule: EvidenceRule;
  readonly outcome: Outcome;
  readonly outcomeLabel: string;
  readonly meaning: string;
  readonly confidence: ExplainedWord;
  /** Who most likely sent it; for a plain 603 alone. */
  readonly attribution: ExplainedWord | null;
  /** What else counts, in sentences. */
  readonly notes: readonly string[];
  readonly contact: BlockContact | null;
  /** Whether a network refused it, so that somebody can be asked to look again. */
  readonly mayAskForRedress: boolean;
  readonly importId: string;
  readonly line: number;
  readonly classifierVersion: number;
}

/** Refusals whose record may carry a notice that says who refused. */
const MAY_CARRY_NOTICE: readonly Outcome[] = ["declined_603", "blocked_603plus", "rejected_608", "rejected_network"];

/** Lays open how a call was judged. */
export function callEvidence(call: Call): CallEvidence {
  const [ruleId = "", exception] = call.ruleId.split("/", 2);
  const rule = RULES.find(({ id }) => id === ruleId);
  const { label, meaning } = OUTCOME_WORDS[call.outcome];
  return {
    facts: callFacts(call),
    missing: missing(call),
    rule: evidenceRule(ruleId, rule, exception ?? null),
    outcome: call.outcome,
    outcomeLabel: label,
    meaning,
    confidence: CONFIDENCE_WORDS[call.confidence],
    attribution: call.attribution === null ? null : ATTRIBUTION_WORDS[call.attribution],
    notes: notes(call, rule),
    contact: blockContact(call),
    mayAskForRedress: OUTCOME_GROUPS[call.outcome].blocked,
    importId: call.importId,
    line: call.line,
    classifierVersion: call.classifierVersion,
  };
}

function evidenceRule(id: string, rule: Rule | undefined, exception: string | null): EvidenceRule {
  if (rule === undefined) return { id, condition: null, source: null, place: null, exception };
  return {
    id,
    condition: rule.condition,
    source: rule.source === "none" ? null : rule.source,
    place: `${RULES.indexOf(rule) + 1} of ${RULES.length}`,
    exception,
  };
}

function missing({ outcome, reason, sipCode, q850, disposition }: Call): string | null {
  if (sipCode === null && q850 === null && disposition === null && reason === null)
    return "The record holds no SIP code, no cause and no status word.";
  if (reason !== null || !MAY_CARRY_NOTICE.includes(outcome)) return null;
  if (outcome === "declined_603")
    return "The record holds no Reason header. Only that header tells a network's block from a person's decline.";
  return "The record holds no Reason header, which would name the one to ask for redress.";
}

function notes({ midCall, blockedLeg }: Call, rule: Rule | undefined): readonly string[] {
  const all = [
    rule?.remapped === true &&
      "The code on the record was rewritten on the way; the headers beside it say what it was.",
    midCall && "It was answered first and rejected during the call, so it counts as connected too.",
    blockedLeg !== null &&
      `An earlier leg of this attempt ended as “${OUTCOME_WORDS[blockedLeg].label}”; then the call went on over another route.`,
  ];
  return all.filter((note) => note !== false);
}
