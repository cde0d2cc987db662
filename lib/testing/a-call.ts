import type { Call } from "@/lib/present/calls/call.schema";

/** A call as the API shows it: a plain decline on 3 November 2026 at noon UTC, unless wished otherwise. */
export function aCall(wish: Partial<Call> = {}): Call {
  return {
    id: "4711",
    callerId: "+13125550103",
    callee: "+1 212 •••",
    startedAt: "2026-11-03T12:00:00.000Z",
    outcome: "declined_603",
    confidence: "certain",
    attribution: "unknown",
    ruleId: "603",
    classifierVersion: 1,
    sipCode: 603,
    phrase: "Decline",
    reason: null,
    callInfo: null,
    q850: null,
    disposition: null,
    amd: null,
    carrier: "",
    trunk: "",
    campaign: "",
    attestation: null,
    durationMs: null,
    ringMs: null,
    pddMs: null,
    midCall: false,
    blockedLeg: null,
    importId: "0199e1a0-0000-7000-8000-000000000001",
    line: 12,
    ...wish,
  };
}
