import type { LedgerCall } from "@/lib/ledger/ledger-call";
import { isConnected } from "@/lib/outcome/outcome-group";

/** The talk time that a call adds to its tally, milliseconds; NaN where it was not connected or nobody knows how long. */
export function tallyTalkMs({ attempt, verdict }: LedgerCall): number {
  return isConnected(verdict) ? (attempt.signal.durationMs ?? Number.NaN) : Number.NaN;
}
