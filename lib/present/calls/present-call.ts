import type { Call } from "@/lib/present/calls/call.schema";

/** What is kept of a call, in the words of its table. */
export interface ShownCall {
  readonly started_at: Date;
  readonly call_key: number;
  readonly caller_id: string;
  readonly callee_area: string;
  readonly carrier: string;
  readonly trunk: string;
  readonly campaign: string;
  readonly attestation: string | null;
  readonly outcome: Call["outcome"];
  readonly confidence: Call["confidence"];
  readonly attribution: NonNullable<Call["attribution"]> | "none";
  readonly rule_id: string;
  readonly classifier_version: number;
  readonly blocked_leg: Call["blockedLeg"];
  readonly mid_call: boolean;
  readonly sip_code: number | null;
  readonly sip_phrase: string | null;
  readonly q850: number | null;
  readonly disposition: string | null;
  readonly amd: string | null;
  readonly ring_ms: number | null;
  readonly pdd_ms: number | null;
  readonly talk_ms: number | null;
  readonly reason: string | null;
  readonly call_info: string | null;
  readonly import_id: string;
  readonly line: number;
}

/** A call as the API shows it. */
export function presentCall(call: ShownCall): Call {
  return {
    id: String(call.call_key),
    callerId: call.caller_id,
    callee: maskedCallee(call.callee_area),
    startedAt: call.started_at.toISOString(),
    outcome: call.outcome,
    confidence: call.confidence,
    attribution: call.attribution === "none" ? null : call.attribution,
    ruleId: call.rule_id,
    classifierVersion: call.classifier_version,
    sipCode: call.sip_code,
    phrase: call.sip_phrase,
    reason: call.reason,
    callInfo: call.call_info,
    q850: call.q850,
    disposition: call.disposition,
    amd: call.amd,
    carrier: call.carrier,
    trunk: call.trunk,
    campaign: call.campaign,
    attestation: call.attestation,
    durationMs: call.talk_ms,
    ringMs: call.ring_ms,
    pddMs: call.pdd_ms,
    midCall: call.mid_call,
    blockedLeg: call.blocked_leg,
    importId: call.import_id,
    line: call.line,
  };
}

/** What may be shown of a dialled number: its area, as `+1 312 •••`. */
export function maskedCallee(area: string): string {
  return area === "" ? "•••" : `${area} •••`;
}
