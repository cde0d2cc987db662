import { accept, type Result, refuse } from "@/lib/base/result";
import { DAY_MS, HOUR_MS } from "@/lib/base/time-units";
import { analyticsEngine } from "@/lib/redress/analytics-engine";
import type { RedressCase, RedressOutcome, RedressStatus } from "@/lib/redress/redress-case";

/** Ways in which a request is handed over. */
export const SENDING_WAYS = ["web_form", "email", "phone", "letter"] as const;
export type SendingWay = (typeof SENDING_WAYS)[number];

/** Something that somebody does about a case. */
export type CaseStep =
  | {
      readonly kind: "sent";
      readonly way: SendingWay;
      readonly reference: string;
      readonly text: string;
      /** When it was; left out for now. */
      readonly sentAt?: Date;
    }
  | {
      readonly kind: "answered";
      readonly reference: string;
      readonly text: string;
      /** When the answer came; left out for now. */
      readonly answeredAt?: Date;
    }
  | { readonly kind: "note"; readonly text: string }
  | { readonly kind: "ticked"; readonly item: string; readonly isDone: boolean }
  | { readonly kind: "follow_up"; readonly at: Date }
  | { readonly kind: "assigned"; readonly assigneeId: string | null }
  | { readonly kind: "closed"; readonly outcome: RedressOutcome; readonly text: string }
  | { readonly kind: "reopened"; readonly text: string };

/** What a step makes of a case. */
export interface CaseState {
  readonly status: RedressStatus;
  readonly outcome: RedressOutcome | null;
  readonly sentAt: Date | null;
  readonly dueAt: Date | null;
  readonly closedAt: Date | null;
  readonly assigneeId: string | null;
}

/** A provider that blocks has to say within this time how far it is, 47 CFR 64.1200(k)(8). */
export const STATUS_UPDATE_MS = 24 * HOUR_MS;
const ANSWERED_MS = 7 * DAY_MS;
const PROVIDER_MS = 7 * DAY_MS;
/** Cases are opened on calls of so long before; a request from before that was about other calls. */
const SENT_BEFORE_DAYS = 28;

/** When a new case should have been sent: within a day. */
export function firstDue(openedAt: Date): Date {
  return new Date(openedAt.getTime() + DAY_MS);
}

/** What is wrong with when a request shall have been sent, in a sentence; null when nothing is. It may be older than its case. */
export function sentProblem(sentAt: Date, openedAt: Date, now: Date): string | null {
  if (sentAt > now) return "That lies ahead. Note the request once it was sent.";
  if (sentAt.getTime() < openedAt.getTime() - SENT_BEFORE_DAYS * DAY_MS)
    return "That is more than four weeks before the case was opened. Look at the day again.";
  return null;
}

/** What is wrong with when an answer shall have come, in a sentence; null when nothing is. It answers the last request. */
export function answeredProblem(answeredAt: Date, sentAt: Date | null, now: Date): string | null {
  if (answeredAt > now) return "That lies ahead. Note the answer once it is there.";
  return sentAt !== null && answeredAt < sentAt
    ? "That is before the request was sent. Look at the day and time again."
    : null;
}

/** What a case is after a step; or why it cannot be done now, in a sentence. */
export function afterStep(
  {
    kind,
    blocker,
    status,
    outcome,
    sentAt,
    dueAt,
    closedAt,
    assigneeId,
  }: CaseState & Pick<RedressCase, "kind" | "blocker">,
  step: CaseStep,
  now: Date,
): Result<CaseState, string> {
  const state: CaseState = { status, outcome, sentAt, dueAt, closedAt, assigneeId };
  if (step.kind === "note") return accept(state);
  if (step.kind === "reopened")
    return status === "closed"
      ? accept({ ...state, status: "draft", outcome: null, closedAt: null, dueAt: firstDue(now) })
      : refuse("The case is open already.");
  if (status === "closed") return refuse("The case is closed; reopen it first.");
  switch (step.kind) {
    case "sent": {
      const at = step.sentAt ?? now;
      return accept({ ...state, status: "sent", sentAt: at, dueAt: afterSending({ kind, blocker }, at) });
    }
    case "answered":
      return afterAnswer(state, step.answeredAt ?? now);
    case "ticked":
      return accept(state);
    case "follow_up":
      return accept({ ...state, dueAt: step.at });
    case "assigned":
      return accept({ ...state, assigneeId: step.assigneeId });
    case "closed":
      return accept({ ...state, status: "closed", outcome: step.outcome, closedAt: now, dueAt: null });
  }
}

function afterAnswer(state: CaseState, at: Date): Result<CaseState, string> {
  if (state.status === "draft") return refuse("The case was not sent yet, so there is nothing to answer.");
  return accept({ ...state, status: "answered", dueAt: new Date(at.getTime() + ANSWERED_MS) });
}

function afterSending({ kind, blocker }: Pick<RedressCase, "kind" | "blocker">, sentAt: Date): Date {
  const labelMs = (analyticsEngine(blocker)?.followUpDays ?? 7) * DAY_MS;
  const wait = { block: STATUS_UPDATE_MS, label: labelMs, lost_notice: PROVIDER_MS }[kind];
  return new Date(sentAt.getTime() + wait);
}
