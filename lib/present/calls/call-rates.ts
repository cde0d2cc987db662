import { type Proportion, wilson } from "@/lib/base/proportion";
import { OUTCOMES, type Outcome } from "@/lib/outcome/outcome";
import { OUTCOME_GROUPS, type OutcomeGroup } from "@/lib/outcome/outcome-group";

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

/** The rates of some calls. A rate that rests on no call has n = 0 and the interval 0 to 1. */
export function callRates(counts: OutcomeCounts): CallRates {
  const routable = countOf(counts, (group) => group.routable);
  const delivered = countOf(counts, (group) => group.delivered);
  const connected = countOf(counts, (group) => group.connected);
  const blocked = countOf(counts, (group) => group.blocked);
  return {
    answer: wilson(connected, routable),
    blocked: wilson(blocked, routable),
    unwanted: wilson(counts.unwanted_607 ?? 0, delivered),
    declined: wilson(counts.declined_603 ?? 0, delivered),
  };
}

/** All calls of the counts together. */
export function attemptsIn(counts: OutcomeCounts): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}

function countOf(counts: OutcomeCounts, isMember: (group: OutcomeGroup) => boolean): number {
  return OUTCOMES.reduce((sum, outcome) => sum + (isMember(OUTCOME_GROUPS[outcome]) ? (counts[outcome] ?? 0) : 0), 0);
}
