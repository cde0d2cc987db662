import type { AlertDraft, RuleEvidence } from "@/lib/alert/alert-draft";
import { alertSteps } from "@/lib/alert/alert-steps";
import { type Blocker, blockerSentence } from "@/lib/alert/blocker";
import { type AlertWords, capital, countText, momentText, type Reader } from "@/lib/alert/reader-words";
import { METRIC_UNITS, type RuleMetric } from "@/lib/alert/rules/rule-metric";
import { figureWords, valueWords } from "@/lib/alert/rules/rule-words";
import { spacedNumber } from "@/lib/base/spaced-number";

/** An alert of an own rule. */
interface RuleAlert extends AlertDraft {
  readonly rule: RuleEvidence;
}

const CAUSES: Readonly<Record<RuleMetric, string>> = {
  blocked: "An analytics provider of the called network rejects calls before they ring.",
  unwanted: "People, or an app that speaks for them, say that they do not want these calls.",
  declined: "People decline, or a network refuses without saying so: look at how fast the refusals come.",
  answer: "A label beside the number, other hours or a worse list: look at which carriers and campaigns fell.",
  usable_cause: "A trunk has stopped passing on why calls fail; blocks cannot be seen until it does again.",
  attempts: "More is dialled from this number than was agreed; volume alone can bring a label.",
  score: "Blocks, refusals or missing answers have weighed on the number for some time.",
  standing: "The calls of the number have changed for the worse beyond chance.",
  silence: "Nobody dials, or records no longer come in: look at the imports.",
};
const NAMED_MAX = 5;

/** Writes an alert of an own rule down in plain words. @param blocker whom the headers of the refused calls name */
export function ruleAlertWords(draft: RuleAlert, reader: Reader, blocker: Blocker | null): AlertWords {
  const { evidence, rule, callerId } = draft;
  const who = subjectOf(draft);
  const since = momentText(new Date(evidence.since), reader);
  const number = `${reader.appUrl}/caller-ids/${encodeURIComponent(callerId)}`;
  return {
    subject: `${who}: ${figureWords(evidence)} since ${since}`,
    headline: rule.callerCount > 1 ? `Rule “${rule.name}” found ${who}` : `Rule “${rule.name}”: ${who}`,
    change: `${rule.condition}. ${figures(draft)} since ${since}.${others(rule)}`,
    whoBlocked: evidence.metric === "blocked" ? blockerSentence(blocker) : null,
    likelyCause: CAUSES[evidence.metric],
    steps: alertSteps(draft, reader.appUrl),
    url: number,
  };
}

/** Of whom the alert is: one number, several, or a rule's calls together. */
function subjectOf({ rule, callerId, evidence }: RuleAlert): string {
  if (rule.callerCount > 1) return `${countText(rule.callerCount)} numbers`;
  return rule.per === "together" || evidence.metric === "silence" ? rule.name : spacedNumber(callerId);
}

function figures({ evidence }: RuleAlert): string {
  const { metric, low, high } = evidence;
  const words = figureWords(evidence);
  const range = `${valueWords(metric, low)} to ${valueWords(metric, high)} with 95% confidence`;
  const isSure = METRIC_UNITS[metric] !== "share" && METRIC_UNITS[metric] !== "points";
  return `${capital(words)}${isSure ? "" : `, ${range}`}`;
}

function others({ callers, callerCount }: RuleEvidence): string {
  if (callerCount <= 1) return "";
  const named = [...new Set(callers.map(({ callerId }) => callerId))].slice(0, NAMED_MAX).map(spacedNumber);
  const more = callerCount - named.length;
  return ` It is true of ${named.join(", ")}${more > 0 ? ` and ${countText(more)} more` : ""}.`;
}
