import type { Tally } from "@/lib/ledger/tally/tally";
import type { Outcome } from "@/lib/outcome/outcome";

/**
 * The six ways in which a call bears on a caller ID's name:
 * `answered` by a human or a screening assistant; `missed`: voicemail, no answer, busy or given up;
 * `declined`: a plain 603 that a person most likely sent; `unwanted`: 607; `inferred`: a plain 603 that the
 * network most likely sent; `blocked`: 603+, 608 and other refusals that name the network.
 */
export const EVIDENCE = ["answered", "missed", "declined", "unwanted", "inferred", "blocked"] as const;
export type Evidence = (typeof EVIDENCE)[number];

/** Counts of calls by what they say, all ≥ 0. */
export type EvidenceCounts = Readonly<Record<Evidence, number>>;

/** One caller ID in one UTC hour, towards one carrier, for one campaign. */
export interface EvidenceCell extends EvidenceCounts {
  readonly callerId: string;
  /** Whole hours since the Unix epoch (UTC). */
  readonly hour: number;
  /** Terminating carrier; empty when the records do not say. */
  readonly carrier: string;
  /** Campaign; empty when the records do not say. */
  readonly campaign: string;
}

/**
 * What each outcome is evidence of. Null never enters: dead numbers, network and media failures, our own
 * errors and records without an end say nothing about a name; they are advice of their own.
 */
const EVIDENCE_OF: Readonly<Record<Outcome, Evidence | null>> = {
  answered: "answered",
  answered_screened: "answered",
  answered_machine: "missed",
  busy: "missed",
  no_answer: "missed",
  unreachable: "missed",
  canceled: "missed",
  declined_603: "declined",
  unwanted_607: "unwanted",
  blocked_603plus: "blocked",
  rejected_608: "blocked",
  rejected_network: "blocked",
  invalid_number: null,
  network_failure: null,
  media_incompatible: null,
  originator_error: null,
  redirected: null,
  completed_elsewhere: null,
  in_progress: null,
  declined_other: null,
  unknown: null,
};

/** What a tally is evidence of, or null when it says nothing about the caller ID's name. */
export function evidenceOf(tally: Pick<Tally, "outcome" | "attribution">): Evidence | null {
  if (tally.outcome === "declined_603" && tally.attribution === "network_suspected") return "inferred";
  return EVIDENCE_OF[tally.outcome];
}

/** Calls that a tally adds to its evidence: refusals count once per callee and day, all else per attempt. */
export function weightOf(tally: Pick<Tally, "attempts" | "refusals">, evidence: Evidence): number {
  return evidence === "answered" || evidence === "missed" ? tally.attempts : tally.refusals;
}
