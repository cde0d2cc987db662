import { type Proportion, wilson } from "@/lib/base/proportion";
import type { Outcome } from "@/lib/outcome/outcome";

/** How many calls ended in each way; ways that did not happen may be absent. */
export type OutcomeCounts = Readonly<Partial<Record<Outcome, number>>>;

/** The four rates by which a caller ID is judged, each with its interval and the calls it rests on. */
export interface CallRates {
  /** Calls that were connected, of those that could have been. */
  readonly answer: Proportion;
  /** Calls that a network blocked, of those that could have been connected. */
  readonly blocked: Proportion;
  /** Calls that callees called unwanted (607), of those that reached them. */
  readonly unwanted: Proportion;
  /** Calls that were declined (603), of those that reached callees. */
  readonly declined: Proportion;
}

/** Calls that were picked up, by whom or whatever. */
export const CONNECTED = ["answered", "answered_machine", "answered_screened"] as const satisfies readonly Outcome[];

/** Calls that a network or an analytics provider kept from the callee. */
export const BLOCKED = ["blocked_603plus", "rejected_608", "rejected_network"] as const satisfies readonly Outcome[];

/** Calls whose end says nothing about the caller ID: no rate counts them. */
export const UNROUTABLE = [
  "originator_error",
  "invalid_number",
  "network_failure",
  "media_incompatible",
  "redirected",
  "completed_elsewhere",
  "in_progress",
  "unknown",
] as const satisfies readonly Outcome[];

const DELIVERED = [...CONNECTED, "no_answer", "busy", "declined_603", "unwanted_607"] as const;

/** The rates of some calls. A rate that rests on no call has n = 0 and the interval 0 to 1. */
export function callRates(counts: OutcomeCounts): CallRates {
  const routable = attemptsIn(counts) - sumOf(counts, UNROUTABLE);
  const delivered = sumOf(counts, DELIVERED);
  return {
    answer: wilson(sumOf(counts, CONNECTED), routable),
    blocked: wilson(sumOf(counts, BLOCKED), routable),
    unwanted: wilson(counts.unwanted_607 ?? 0, delivered),
    declined: wilson(counts.declined_603 ?? 0, delivered),
  };
}

/** All calls of the counts together. */
export function attemptsIn(counts: OutcomeCounts): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}

function sumOf(counts: OutcomeCounts, outcomes: readonly Outcome[]): number {
  return outcomes.reduce((sum, outcome) => sum + (counts[outcome] ?? 0), 0);
}
