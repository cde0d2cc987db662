import { ALERT_KINDS, ALERT_SEVERITIES, type AlertDraft, type AlertEvidence } from "@/lib/alert/alert-draft";
import type { AlertStep } from "@/lib/alert/alert-steps";
import { alertWords } from "@/lib/alert/alert-words";
import { findBlocker, type RefusalHeaders } from "@/lib/alert/blocker";
import type { LinkedLine } from "@/lib/alert/links-below";
import type { Reader } from "@/lib/alert/reader-words";
import { type BlockContact, blockContact } from "@/lib/present/calls/block-contact";
import { formatCallerId } from "@/lib/present/format";

/** What whoever comes to an alert's page without its mail needs to know. */
export interface AlertGuide {
  readonly likelyCause: string;
  /** Whom the block names, as its headers have it; null where they name no way to reach anybody. */
  readonly contact: BlockContact | null;
  /** Who blocked, in a sentence, where there is no contact to show; null where nothing is blocked. */
  readonly whoBlocked: string | null;
  /** Whether the calls show that it is over; then there is nothing to do. */
  readonly isOver: boolean;
  readonly steps: readonly AlertStep[];
  /** The numbers that a rule found, where they are several. */
  readonly numbers: readonly LinkedLine[];
  /** How many more there are. */
  readonly more: number;
}

/** What is kept of an alert, as far as its guide rests on it. */
export interface GuidedAlert extends Omit<AlertDraft, "kind" | "severity"> {
  readonly kind: string;
  readonly severity: string;
  readonly withdrawnAt: Date | null;
}

const NUMBERS_MAX = 20;

/**
 * Says on an alert's page, in the words of its mail, what most likely brought it and what to do.
 * @param headers of the refused call that names whom to ask; null where none does
 * @returns null for one that was withdrawn, and for kinds that nobody knows
 */
export function alertGuide(
  alert: GuidedAlert,
  headers: RefusalHeaders | null,
  reader: Omit<Reader, "appUrl">,
): AlertGuide | null {
  const kind = ALERT_KINDS.find((one) => one === alert.kind);
  const severity = ALERT_SEVERITIES.find((one) => one === alert.severity);
  if (alert.withdrawnAt !== null || kind === undefined || severity === undefined) return null;
  const blocker = headers === null ? null : findBlocker(headers);
  const words = alertWords({ ...alert, kind, severity }, { ...reader, appUrl: "" }, blocker);
  const isOver = alert.evidence.overAt !== null;
  const whoBlocked = isOver ? null : words.whoBlocked;
  const contact = whoBlocked === null || headers === null ? null : blockContact(headers);
  return {
    likelyCause: words.likelyCause,
    contact,
    whoBlocked: contact === null ? whoBlocked : null,
    isOver,
    steps: isOver ? [] : words.steps,
    ...numbersOf(alert.evidence),
  };
}

function numbersOf({ rule }: AlertEvidence): Pick<AlertGuide, "numbers" | "more"> {
  if (rule === undefined || rule.callerCount <= 1) return { numbers: [], more: 0 };
  const ids = [...new Set(rule.callers.map(({ callerId }) => callerId))].slice(0, NUMBERS_MAX);
  return {
    numbers: ids.map((id) => ({ text: formatCallerId(id), url: `/caller-ids/${encodeURIComponent(id)}` })),
    more: Math.max(0, rule.callerCount - ids.length),
  };
}
