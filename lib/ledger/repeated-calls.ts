import type { LedgerCall } from "@/lib/ledger/ledger-call";

/** Those of a chunk's calls that were stored before, by whatever import. */
export function repeatedCalls(calls: readonly LedgerCall[], fresh: readonly LedgerCall[]): readonly LedgerCall[] {
  if (fresh.length === calls.length) return [];
  const keyOf = ({ attempt, callKey }: LedgerCall): string => `${attempt.startedAtMs} ${callKey}`;
  const isFresh = new Set(fresh.map(keyOf));
  return calls.filter((call) => !isFresh.has(keyOf(call)));
}
