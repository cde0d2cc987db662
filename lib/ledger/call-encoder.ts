import { BinaryCopy } from "@/lib/base/binary-copy";
import { uuidBytes } from "@/lib/base/uuid-bytes";
import type { LedgerCall } from "@/lib/ledger/ledger-call";
import type { Verdict } from "@/lib/outcome/outcome";

const COLUMNS = [
  "organization_id",
  "started_at",
  "call_key",
  "caller_id",
  "callee_token",
  "callee_area",
  "carrier",
  "listed_carrier",
  "trunk",
  "campaign",
  "attestation",
  "outcome",
  "confidence",
  "attribution",
  "rule_id",
  "classifier_version",
  "mid_call",
  "blocked_leg",
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
  "blocked_carrier",
  "retry_after_s",
  "import_id",
  "line",
] as const;

/** The COPY statement that takes what a `CallEncoder` writes. */
export const COPY_CALLS = `copy call (${COLUMNS.join(", ")}) from stdin (format binary)`;

const VERDICTS_MAX = 4_096;

/** What all calls of one write have in common. */
export interface CallsOrigin {
  readonly organizationId: string;
  readonly importId: string;
  readonly classifierVersion: number;
}

/** Writes calls as rows of PostgreSQL's binary COPY. */
export class CallEncoder {
  readonly copy = new BinaryCopy();
  readonly #organizationId: Buffer;
  readonly #importId: Buffer;
  readonly #classifierVersion: number;
  /** The fields of verdicts that were met before: there are few, and classifiers hand out the same object again. */
  readonly #verdicts = new Map<Verdict, Buffer>();

  constructor({ organizationId, importId, classifierVersion }: CallsOrigin) {
    this.#organizationId = uuidBytes(organizationId);
    this.#importId = uuidBytes(importId);
    this.#classifierVersion = classifierVersion;
  }

  /** Writes one call as one row. */
  add(call: LedgerCall): void {
    const { copy } = this;
    copy.row(COLUMNS.length);
    copy.bytes(this.#organizationId);
    this.#who(call);
    this.#verdict(call.verdict);
    copy.text(call.blockedLeg);
    this.#signal(call);
    copy.text(call.blockedCarrier);
    copy.int32(call.attempt.signal.retryAfterS);
    copy.bytes(this.#importId);
    copy.int32(call.attempt.line);
  }

  #who({ attempt, callKey, calleeToken, calleeArea, isCarrierListed }: LedgerCall): void {
    const { copy } = this;
    copy.timestamp(attempt.startedAtMs);
    copy.int64(callKey);
    copy.text(attempt.callerId);
    copy.bytes(calleeToken);
    copy.text(calleeArea);
    copy.text(attempt.carrier);
    copy.bool(isCarrierListed ?? null);
    copy.text(attempt.trunk);
    copy.text(attempt.campaign);
    copy.text(attempt.attestation);
  }

  #verdict(verdict: Verdict): void {
    const { copy } = this;
    const known = this.#verdicts.get(verdict);
    if (known !== undefined) {
      copy.append(known);
      return;
    }
    const from = copy.length;
    copy.text(verdict.outcome);
    copy.text(verdict.confidence);
    copy.text(verdict.attribution ?? "none");
    copy.text(verdict.ruleId);
    copy.int16(this.#classifierVersion);
    copy.bool(verdict.midCall);
    if (this.#verdicts.size >= VERDICTS_MAX) this.#verdicts.clear();
    this.#verdicts.set(verdict, Buffer.from(copy.written(from, copy.length)));
  }

  #signal({ attempt }: LedgerCall): void {
    const { copy } = this;
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
}
