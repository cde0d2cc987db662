import type { CallAttempt } from "@/lib/calls/call-attempt";
import { parseCallerId } from "@/lib/calls/caller-id";
import { SILENT } from "@/lib/calls/signal";
import type { LedgerCall } from "@/lib/ledger/call/ledger-call";
import type { Verdict } from "@/lib/outcome/outcome";

/** What a test wants to say of a call; everything else is plain and the same each time. */
export interface CallWish
  extends Partial<Omit<CallAttempt, "callerId" | "signal">>,
    Partial<Pick<Verdict, "outcome" | "attribution" | "midCall">> {
  readonly callerId?: string;
  readonly callKey?: number;
  readonly talkMs?: number;
}

const NOON = Date.UTC(2026, 10, 3, 12);

/** A call of the ledger: answered for a minute, on 3 November 2026 at noon UTC, unless wished otherwise. */
export function aLedgerCall(wish: CallWish = {}): LedgerCall {
  const {
    callerId = "+13125550100",
    callKey = 1,
    talkMs = 60_000,
    outcome = "answered",
    attribution = null,
    midCall = false,
    ...rest
  } = wish;
  const parsed = parseCallerId(callerId, "US");
  if (!parsed.ok) throw new Error(`${callerId} is no caller ID`);
  const attempt: CallAttempt = {
    callId: null,
    callee: "+12125550123",
    startedAtMs: NOON,
    signal: { ...SILENT, sip: 200, durationMs: talkMs },
    ringMs: null,
    carrier: "",
    trunk: "",
    campaign: "",
    attestation: null,
    line: 1,
    ...rest,
    callerId: parsed.value,
  };
  const verdict: Verdict = {
    outcome,
    confidence: "certain",
    attribution,
    ruleId: "test",
    block: null,
    midCall,
    remapped: false,
  };
  return {
    attempt,
    verdict,
    blockedLeg: null,
    blockedCarrier: null,
    hasReason: false,
    callKey,
    calleeToken: Buffer.from(attempt.callee.padEnd(16).slice(0, 16)),
    calleeArea: "+1 212",
  };
}
