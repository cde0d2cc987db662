import { Q850_CAUSES } from "@/lib/calls/q850-causes";
import { DISPOSITION_WORDS } from "@/lib/calls/vendor-disposition";
import { HUMAN_RING_MIN_MS, INSTANT_REFUSAL_MS } from "@/lib/outcome/attribution";
import { CAUSE_OUTCOMES } from "@/lib/outcome/cause-outcome";
import { CLASSIFIER_VERSION } from "@/lib/outcome/classifier-version";
import { SPEAKS_FOR_ITSELF } from "@/lib/outcome/conditions";
import { OUTCOMES } from "@/lib/outcome/outcome";
import { OUTCOME_GROUPS } from "@/lib/outcome/outcome-group";
import { OUTCOME_WORDS } from "@/lib/outcome/outcome-words";
import type { Rule } from "@/lib/outcome/rule";
import { RULES } from "@/lib/outcome/rules";
import { BRIEF_TALK_MAX_MS, SHORT_TALK_MAX_MS } from "@/lib/outcome/talk-band";

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}

function ruleOutcome({ outcome, remapped, midCall }: Rule): string {
  if (outcome === "by_cause") return "as the cause says";
  if (outcome === "by_word") return "as the word says";
  return `\`${outcome}\`${remapped ? ", remapped" : ""}${midCall ? ", in mid-call" : ""}`;
}

function rulesTable(): string {
  const rows = RULES.map((rule, index) => [
    String(index + 1),
    `\`${rule.id}\``,
    rule.condition,
    ruleOutcome(rule),
    rule.confidence,
    rule.source,
  ]);
  return table(["#", "rule", "condition", "outcome", "confidence", "source"], rows);
}

function causeOutcome(cause: number): string {
  const outcome = CAUSE_OUTCOMES.get(cause);
  if (outcome !== undefined) return `\`${outcome}\``;
  return cause === 21 ? "has rules of its own" : "left to the other rules";
}

function causesTable(): string {
  const rows = Q850_CAUSES.map(({ cause, name, meaning }) => [String(cause), name, meaning, causeOutcome(cause)]);
  return table(["cause", "name", "meaning", "outcome"], rows);
}

function outcomesTable(): string {
  const mark = (holds: boolean) => (holds ? "yes" : "");
  const rows = OUTCOMES.map((outcome) => {
    const { bucket, attempt, routable, connected, delivered, blocked } = OUTCOME_GROUPS[outcome];
    const marks = [attempt, routable, connected, delivered, blocked].map(mark);
    return [`\`${outcome}\``, OUTCOME_WORDS[outcome].meaning, bucket ?? "", ...marks];
  });
  return table(["outcome", "meaning", "headline", "attempt", "routable", "connected", "delivered", "blocked"], rows);
}

function seconds(ms: number): string {
  return `${ms / 1000} s`;
}

/** The published description of the rules, in Markdown, made from the very tables that the classifier runs on. */
export function describeRules(): string {
  return [
    "# How a call's outcome is decided",
    `Classifier version ${CLASSIFIER_VERSION}. This file is generated from the table of rules; a test fails when they differ.`,
    "## Rules",
    "The first rule whose condition holds decides. An analytics notice is a Reason header whose text begins with " +
      "`v=analytics` and a digit, or that holds the same attributes as parameters. A generic code is any 4xx, 5xx or " +
      `6xx but ${[...SPEAKS_FOR_ITSELF].sort((a, b) => a - b).join(", ")}: a gateway may have put it in the place of another.`,
    rulesTable(),
    "A source may replace the verdict of a single rule by an exception of its own, for example where a provider answers " +
      "503 to its own rate limit. The rule's name then reads `server-failure/<exception>`.",
    "## Who sent a plain 603",
    `\`network_suspected\`: it never rang and the refusal came within ${seconds(INSTANT_REFUSAL_MS)} of the INVITE. ` +
      `\`user_likely\`: it rang, and for at least ${seconds(HUMAN_RING_MIN_MS)} where the record tells how long, or the response says when to call again (Retry-After). ` +
      "`unknown`: anything else. A plain 603 is never promoted to a block by its timing.",
    "## Q.850 causes",
    "A cause decides where the code beside it is generic or missing. A cause that is missing here decides nothing.",
    causesTable(),
    "## Status words of vendors",
    "Compared without regard to case, accents, spaces and punctuation. They decide only where the record has no code and no cause.",
    table(
      ["outcome", "written by", "words"],
      DISPOSITION_WORDS.map(([outcome, vendors, words]) => [`\`${outcome}\``, vendors, words]),
    ),
    "## Outcomes",
    outcomesTable(),
    "A 607 in mid-call counts as connected as well.",
    "## Talk bands",
    `\`zero\`: no talk time. \`short\`: up to ${seconds(SHORT_TALK_MAX_MS)}. \`brief\`: up to ` +
      `${seconds(BRIEF_TALK_MAX_MS)}. \`talk\`: longer.`,
  ]
    .join("\n\n")
    .concat("\n");
}
