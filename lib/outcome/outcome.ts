/** Every way in which an attempt can end; the one list used by columns, types, URLs and screens. */
export const OUTCOMES = [
  "answered",
  "answered_machine",
  "answered_screened",
  "busy",
  "no_answer",
  "unreachable",
  "canceled",
  "declined_603",
  "blocked_603plus",
  "unwanted_607",
  "rejected_608",
  "rejected_network",
  "invalid_number",
  "network_failure",
  "media_incompatible",
  "originator_error",
  "redirected",
  "completed_elsewhere",
  "in_progress",
  "declined_other",
  "unknown",
] as const;

export type Outcome = (typeof OUTCOMES)[number];

/** How firmly the record supports the outcome. */
export const CONFIDENCES = ["certain", "high", "probable", "possible"] as const;
export type Confidence = (typeof CONFIDENCES)[number];

/** Who most likely sent a plain 603; only `declined_603` carries one. */
export const ATTRIBUTIONS = ["user_likely", "network_suspected", "unknown"] as const;
export type Attribution = (typeof ATTRIBUTIONS)[number];

/** The analytics block notice of a 603+ (ATIS-1000099) or the contact of a 608 (RFC 8688), as the header gave it. */
export interface BlockNotice {
  readonly version: string | null;
  readonly url: string | null;
  readonly tel: string | null;
  readonly email: string | null;
  readonly id: string | null;
  readonly location: string | null;
  readonly conformant: boolean;
}

/** What the classifier concludes from one signal, with the rule that fired. */
export interface Verdict {
  readonly outcome: Outcome;
  readonly confidence: Confidence;
  readonly attribution: Attribution | null;
  readonly ruleId: string;
  readonly block: BlockNotice | null;
  /** The callee rejected the caller after answering (607 in a BYE); the attempt also counts as connected. */
  readonly midCall: boolean;
  /** The code on the record was rewritten on the way; the outcome comes from the Reason header. */
  readonly remapped: boolean;
}
