import { OUTCOMES, type Outcome, type Verdict } from "@/lib/outcome/outcome";

/** The headline buckets in which outcomes are shown, in the order in which they are shown. */
export const HEADLINE_BUCKETS = [
  "reached",
  "not_reached",
  "declined_603",
  "blocked_603plus",
  "unwanted_607",
  "rejected_608",
  "other_block",
  "bad_number",
  "technical",
  "ours",
] as const;
export type HeadlineBucket = (typeof HEADLINE_BUCKETS)[number];

/** What an outcome counts towards. */
export interface OutcomeGroup {
  /** Null for records that say nothing about an attempt's end. */
  readonly bucket: HeadlineBucket | null;
  /** Counts as an attempt: everything but a branch that lost to another branch of the same call. */
  readonly attempt: boolean;
  /** The network could have delivered it: the base of answer and block rates. */
  readonly routable: boolean;
  readonly connected: boolean;
  /** It reached the callee's side, who answered, did not, or refused: the base of decline and unwanted rates. */
  readonly delivered: boolean;
  /** A network or its analytics stopped it. */
  readonly blocked: boolean;
}

const NOTHING = { bucket: null, attempt: false, routable: false, connected: false, delivered: false, blocked: false };
const ATTEMPT = { ...NOTHING, attempt: true };
const ROUTABLE = { ...ATTEMPT, routable: true };
const DELIVERED = { ...ROUTABLE, delivered: true };
const CONNECTED = { ...DELIVERED, bucket: "reached", connected: true } as const;
const BLOCKED = { ...ROUTABLE, blocked: true };

/** What each outcome counts towards. */
export const OUTCOME_GROUPS: Readonly<Record<Outcome, OutcomeGroup>> = {
  answered: CONNECTED,
  answered_machine: CONNECTED,
  answered_screened: CONNECTED,
  busy: { ...DELIVERED, bucket: "not_reached" },
  no_answer: { ...DELIVERED, bucket: "not_reached" },
  unreachable: { ...ROUTABLE, bucket: "not_reached" },
  canceled: { ...ROUTABLE, bucket: "not_reached" },
  declined_603: { ...DELIVERED, bucket: "declined_603" },
  blocked_603plus: { ...BLOCKED, bucket: "blocked_603plus" },
  unwanted_607: { ...DELIVERED, bucket: "unwanted_607" },
  rejected_608: { ...BLOCKED, bucket: "rejected_608" },
  rejected_network: { ...BLOCKED, bucket: "other_block" },
  invalid_number: { ...ATTEMPT, bucket: "bad_number" },
  network_failure: { ...ATTEMPT, bucket: "technical" },
  media_incompatible: { ...ATTEMPT, bucket: "technical" },
  originator_error: { ...ATTEMPT, bucket: "ours" },
  redirected: { ...ATTEMPT, bucket: "technical" },
  completed_elsewhere: NOTHING,
  in_progress: ATTEMPT,
  declined_other: { ...ROUTABLE, bucket: "not_reached" },
  unknown: ATTEMPT,
};

/** The outcomes that count towards a group, in their own order. */
export function outcomesOf(group: Exclude<keyof OutcomeGroup, "bucket">): readonly Outcome[] {
  return OUTCOMES.filter((outcome) => OUTCOME_GROUPS[outcome][group]);
}

/** The outcomes by which somebody on the callee's side, or their phone, turned a call down. */
export const REFUSED: readonly Outcome[] = ["declined_603", "unwanted_607", "declined_other"];

/** Whether a call that ended so failed: neither connected, nor lost to another branch, nor still going on. */
export function isFailure(outcome: Outcome): boolean {
  const { attempt, connected } = OUTCOME_GROUPS[outcome];
  return attempt && !connected && outcome !== "in_progress";
}

/** Whether the call was connected; a 607 in the middle of a call came after an answer. */
export function isConnected({ outcome, midCall }: Pick<Verdict, "outcome" | "midCall">): boolean {
  return midCall || OUTCOME_GROUPS[outcome].connected;
}
