import type { CallAttempt } from "@/lib/calls/call-attempt";

/** A call of this id may be joined with the agent first, or with the customer. */
const TOGETHER_MS_MAX = 120_000;
/** Fewest ids that must show it, and their share of all ids. */
const CALLS_MIN = 3;
const CALLS_SHARE_MIN = 0.5;
/** On so many calls a number stands again that is an agent's. */
const AGENT_CALLS_MIN = 3;

const DOUBT =
  " Under one id stand two calls here, one of them to a number that comes again on others, as if it were the telephone of your own people which is called first: they would be counted as calls made. Export the calls to customers alone, or with a column that says which leg is whose, or confirm if all of these went to customers.";

function groupsOf(attempts: readonly CallAttempt[]): readonly (readonly CallAttempt[])[] {
  const groups = new Map<string, CallAttempt[]>();
  for (const attempt of attempts) {
    if (attempt.callId === null) continue;
    groups.set(attempt.callId, [...(groups.get(attempt.callId) ?? []), attempt]);
  }
  return [...groups.values()];
}

function areOfOneCall(group: readonly CallAttempt[]): boolean {
  const starts = group.map(({ startedAtMs }) => startedAtMs);
  const callees = new Set(group.map(({ callee }) => callee));
  return callees.size === 2 && Math.max(...starts) - Math.min(...starts) <= TOGETHER_MS_MAX;
}

/**
 * What to ask where ids tie calls to customers to such as reach the same few numbers each time, as those do that a dialler
 * makes to an agent first; empty where they do not.
 * @param attempts the sampled records as calls made
 */
export function agentsLegs(attempts: readonly CallAttempt[]): string {
  const groups = groupsOf(attempts);
  const pairs = groups.filter(areOfOneCall);
  if (pairs.length < CALLS_MIN || pairs.length < groups.length * CALLS_SHARE_MIN) return "";
  const times = new Map<string, number>();
  for (const pair of pairs)
    for (const callee of new Set(pair.map((one) => one.callee))) times.set(callee, (times.get(callee) ?? 0) + 1);
  const isAgent = ({ callee }: CallAttempt): boolean => (times.get(callee) ?? 0) >= AGENT_CALLS_MIN;
  const toAgent = pairs.filter((pair) => pair.some(isAgent) && !pair.every(isAgent));
  return toAgent.length >= pairs.length * CALLS_SHARE_MIN ? DOUBT : "";
}
