import type { CallAttempt } from "@/lib/calls/call-attempt";
import type { Outcome, Verdict } from "@/lib/outcome/outcome";

/** A call attempt as the ledger keeps it: judged, keyed, and with its callee made a pseudonym. */
export interface LedgerCall {
  readonly attempt: CallAttempt;
  readonly verdict: Verdict;
  /** Outcome of an earlier leg that was blocked before the attempt went on over another route. */
  readonly blockedLeg: Outcome | null;
  /** Carrier of that leg, where its record names another one than the attempt's. */
  readonly blockedCarrier: string | null;
  /** The record held a Reason header, also where it was not worth keeping. */
  readonly hasReason: boolean;
  /** See `call-key.ts`. */
  readonly callKey: number;
  /** 16 bytes: keyed HMAC of the dialled number. */
  readonly calleeToken: Uint8Array;
  /** Country calling code and, in the North American plan, area code; empty when unknown. */
  readonly calleeArea: string;
  /** The record named no carrier; the organisation's own list did. */
  readonly isCarrierListed?: true;
}

/** Tells a call from every other one of its organisation: a key does so only among calls of one millisecond. */
export function callIdentity({ attempt, callKey }: LedgerCall): string {
  return `${attempt.startedAtMs} ${callKey}`;
}
