import { BinaryCopy } from "@/lib/base/binary-copy";
import { uuidBytes } from "@/lib/base/uuid-bytes";
import type { LedgerCall } from "@/lib/ledger/ledger-call";

const COLUMNS = [
  "organization_id",
  "started_at",
  "call_key",
  "caller_id",
  "callee_token",
  "callee_area",
  "carrier",
  "trunk",
  "campaign",
  "attestation",
  "outcome",
  "confidence",
  "attribution",
  "rule_id",
  "classifier_version",
  "blocked_leg",
  "mid_call",
  "sip_code",
  "sip_phrase",
  "q850",
  "disposition",
  "amd",
  "rang",
  "answered",
  "ring_ms",
  "pdd_ms",
  "talk_ms",
  "reason",
  "call_info",
  "import_id",
  "line",
] as const;

const copy = new BinaryCopy();

/** What all calls of one write have in common. */
export interface CallsOrigin {
  readonly organizationId: string;
  readonly importId: string;
  readonly classifierVersion: number;
}

/**
 * The COPY statement for calls and its data. The data lies in a buffer that the next call reuses: send it first.
 */
export function encodeCalls(origin: CallsOrigin, calls: readonly LedgerCall[]): { statement: string; data: Buffer } {
  const organizationId = uuidBytes(origin.organizationId);
  const importId = uuidBytes(origin.importId);
  for (const call of calls) {
    copy.row(COLUMNS.length);
    copy.bytes(organizationId);
    encodeWho(call);
    encodeVerdict(call, origin.classifierVersion);
    encodeSignal(call);
    copy.bytes(importId);
    copy.int32(call.attempt.line);
  }
  return { statement: `copy call (${COLUMNS.join(", ")}) from stdin (format binary)`, data: copy.finish() };
}

function encodeWho({ attempt, callKey, calleeToken, calleeArea }: LedgerCall): void {
  copy.timestamp(attempt.startedAtMs);
  copy.int64(callKey);
  copy.text(attempt.callerId);
  copy.bytes(calleeToken);
  copy.text(calleeArea);
  copy.text(attempt.carrier);
  copy.text(attempt.trunk);
  copy.text(attempt.campaign);
  copy.text(attempt.attestation);
}

function encodeVerdict({ verdict, blockedLeg }: LedgerCall, classifierVersion: number): void {
  copy.text(verdict.outcome);
  copy.text(verdict.confidence);
  copy.text(verdict.attribution ?? "none");
  copy.text(verdict.ruleId);
  copy.int16(classifierVersion);
  copy.text(blockedLeg);
  copy.bool(verdict.midCall);
}

function encodeSignal({ attempt }: LedgerCall): void {
  const { signal } = attempt;
  copy.int16(signal.sip);
  copy.text(signal.phrase);
  copy.int16(signal.q850);
  copy.text(signal.disposition);
  copy.text(signal.amd);
  copy.bool(signal.rang);
  copy.bool(signal.answered);
  copy.int32(attempt.ringMs);
  copy.int32(signal.pddMs);
  copy.int32(signal.durationMs);
  copy.text(signal.reason);
  copy.text(signal.callInfo);
}
