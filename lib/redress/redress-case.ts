import type { Verdict } from "@/lib/advice/verify-advice";
import type { CaseContact } from "@/lib/redress/case-contact";

/** What is to be lifted: a block that names who blocked, a label that somebody saw, a refusal whose notice was lost on the way. */
export const REDRESS_KINDS = ["block", "label", "lost_notice"] as const;
export type RedressKind = (typeof REDRESS_KINDS)[number];

/** How far a case is. */
export const REDRESS_STATUSES = ["draft", "sent", "answered", "closed"] as const;
export type RedressStatus = (typeof REDRESS_STATUSES)[number];

/** How a case ended. */
export const REDRESS_OUTCOMES = ["redressed", "rejected", "no_answer", "withdrawn"] as const;
export type RedressOutcome = (typeof REDRESS_OUTCOMES)[number];

/** What is kept of how a case began. */
export interface CaseDetail {
  /** Whom to ask, as the header of the latest call names them; null where none does. */
  readonly contact: CaseContact | null;
  /** The carrier that the calls went to, or on which the label was seen; empty where nobody knows. */
  readonly carrier: string;
  /** The label that was seen, and where; null for a block. */
  readonly label: { readonly text: string; readonly where: string; readonly seenAt: string } | null;
}

/** A request to lift a block or a label. */
export interface RedressCase {
  readonly id: string;
  readonly callerId: string;
  readonly kind: RedressKind;
  /** Who is asked: an address of the header, the id of an engine, or a provider. */
  readonly blocker: string;
  readonly status: RedressStatus;
  /** Null until it is closed. */
  readonly outcome: RedressOutcome | null;
  readonly openedAt: Date;
  readonly sentAt: Date | null;
  /** When somebody should look again; null once closed. */
  readonly dueAt: Date | null;
  readonly closedAt: Date | null;
  readonly assigneeId: string | null;
  readonly detail: CaseDetail;
  /** Null until the calls were looked at after it was redressed. */
  readonly verdict: Verdict | null;
  /** Whether dialled numbers were given for it, and are kept sealed. */
  readonly hasCallees: boolean;
}
