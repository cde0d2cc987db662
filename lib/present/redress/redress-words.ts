import { visibleText } from "@/lib/present/visible-text";
import { analyticsEngine } from "@/lib/redress/analytics-engine";
import type { CaseClock } from "@/lib/redress/case-clock";
import type { SendingWay } from "@/lib/redress/case-step";
import type { LabelSeverity } from "@/lib/redress/label-sighting";
import type { RedressCase, RedressKind, RedressOutcome, RedressStatus } from "@/lib/redress/redress-case";

/** A word with the colour that it has in a badge. */
export interface TonedWord {
  readonly label: string;
  readonly tone: "neutral" | "accent" | "good" | "watch" | "bad";
}

/** What a case is about. */
export const KIND_WORDS: Readonly<Record<RedressKind, string>> = {
  block: "Network block",
  label: "Label",
  lost_notice: "Notice lost on the way",
};

/** How far a case is. */
const STATUS_WORDS: Readonly<Record<RedressStatus, TonedWord>> = {
  draft: { label: "To be sent", tone: "watch" },
  sent: { label: "Sent", tone: "accent" },
  answered: { label: "Answered", tone: "accent" },
  closed: { label: "Closed", tone: "neutral" },
};

/** How a case ended. */
export const OUTCOME_WORDS: Readonly<Record<RedressOutcome, TonedWord>> = {
  redressed: { label: "Redressed", tone: "good" },
  rejected: { label: "Rejected", tone: "bad" },
  no_answer: { label: "No answer", tone: "watch" },
  withdrawn: { label: "Withdrawn", tone: "neutral" },
};

/** Ways in which a request is handed over. */
export const WAY_WORDS: Readonly<Record<SendingWay, string>> = {
  web_form: "by web form",
  email: "by e-mail",
  phone: "by telephone",
  letter: "by letter",
};

/** How bad a label is. */
export const SEVERITY_WORDS: Readonly<Record<LabelSeverity, TonedWord>> = {
  fraud: { label: "Fraud", tone: "bad" },
  scam: { label: "Scam", tone: "bad" },
  spam: { label: "Spam", tone: "bad" },
  telemarketer: { label: "Telemarketer", tone: "watch" },
  nuisance: { label: "Nuisance", tone: "watch" },
  other: { label: "Other", tone: "neutral" },
};

/** What a clock of a case waits for. */
export const CLOCK_WORDS: Readonly<Record<CaseClock["id"], string>> = {
  status_update: "Status due from the blocker",
  blocked_list: "On lists of blocked calls until",
  engine: "Ask again after",
  sighting: "Sighting counts until",
  follow_up: "Look again",
};

/** Who is asked, as people read it. */
export function blockerText({ kind, blocker }: Pick<RedressCase, "kind" | "blocker">): string {
  if (kind === "label") return analyticsEngine(blocker)?.name ?? "Engine not known";
  if (blocker === "") return kind === "block" ? "Nobody named" : "Your provider";
  return visibleText(blocker);
}

/** The word for how far a case is; of a closed one how it ended. */
export function caseWord({ status, outcome }: Pick<RedressCase, "status" | "outcome">): TonedWord {
  return outcome === null ? STATUS_WORDS[status] : OUTCOME_WORDS[outcome];
}
