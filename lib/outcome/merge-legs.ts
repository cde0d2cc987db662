import { branchRank, LOSES_TO_ANY } from "@/lib/calls/branch-rank";
import type { Verdict } from "@/lib/outcome/outcome";
import { isConnected } from "@/lib/outcome/outcome-group";

/** One leg of an attempt: its final SIP code, null where the record has none, and what was concluded from its signal. */
export interface JudgedLeg {
  readonly sip: number | null;
  readonly verdict: Verdict;
}

/** The one verdict of an attempt that took several legs. */
export interface MergedVerdict<Leg extends JudgedLeg = JudgedLeg> {
  readonly verdict: Verdict;
  /** The leg whose verdict it is. */
  readonly leg: Leg;
  /** A refusal of the caller on another leg, which counts although the call went on over another route. */
  readonly blockedLeg: Leg | null;
}

const REFUSALS: readonly string[] = ["blocked_603plus", "unwanted_607", "rejected_608"];
const CHALLENGES: readonly (number | null)[] = [401, 407];

/** A branch that lost, a response that was not final, or an authentication round trip that another leg followed. */
function isNoEnd({ sip, verdict }: JudgedLeg, isLast: boolean): boolean {
  if (verdict.outcome === "completed_elsewhere" || verdict.outcome === "in_progress") return true;
  return !isLast && CHALLENGES.includes(sip);
}

/** See {@link branchRank}; a branch that was cancelled loses whatever its code. */
function forkRank({ sip, verdict }: JudgedLeg): number {
  const isSixth = sip !== null && sip >= 600;
  return verdict.outcome === "canceled" && !isSixth ? LOSES_TO_ANY : branchRank(sip);
}

function lastOf<Leg>(legs: readonly Leg[]): Leg | null {
  return legs[legs.length - 1] ?? null;
}

function bestBranch<Leg extends JudgedLeg>(legs: readonly Leg[]): Leg | null {
  let best: Leg | null = null;
  for (const leg of legs) if (best === null || forkRank(leg) < forkRank(best)) best = leg;
  return best;
}

/**
 * Reduces the legs of one attempt to its verdict. An answered leg decides; otherwise the last final response of legs that
 * were tried one after the other, or the best one of branches that rang at the same time (RFC 3261 section 16.7).
 * @param legs in order of time
 * @param arrangement `serial`: failover from route to route; `forked`: branches in parallel
 * @returns null for no legs
 */
export function mergeLegs<Leg extends JudgedLeg>(
  legs: readonly Leg[],
  arrangement: "serial" | "forked",
): MergedVerdict<Leg> | null {
  const ends = legs.filter((leg, index) => !isNoEnd(leg, index === legs.length - 1));
  const answered = lastOf(ends.filter(({ verdict }) => isConnected(verdict)));
  const leg = answered ?? (arrangement === "forked" ? bestBranch(ends) : lastOf(ends)) ?? lastOf(legs);
  if (leg === null) return null;
  const blocked = legs.find((other) => other !== leg && REFUSALS.includes(other.verdict.outcome));
  return { verdict: leg.verdict, leg, blockedLeg: blocked ?? null };
}
