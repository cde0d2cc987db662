import type { Outcome } from "@/lib/outcome/outcome";
import type { OutcomeCounts } from "@/lib/present/calls/call-rates";

/** Calls of one caller ID that ended in one way. */
interface CallerOutcome {
  readonly callerId: string;
  readonly outcome: Outcome;
  readonly attempts: number;
}

/** Brings the counts of each caller ID together. */
export function groupCallers(counts: readonly CallerOutcome[]): ReadonlyMap<string, OutcomeCounts> {
  const callers = new Map<string, Partial<Record<Outcome, number>>>();
  for (const { callerId, outcome, attempts } of counts) {
    const known = callers.get(callerId) ?? {};
    known[outcome] = (known[outcome] ?? 0) + attempts;
    callers.set(callerId, known);
  }
  return callers;
}
