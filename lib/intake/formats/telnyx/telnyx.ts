import { defineFormat } from "@/lib/intake/define-format";
import { isJsonObject, type JsonObject, objectAt, textAt } from "@/lib/intake/document/json-object";

const RECIPE =
  "Order the CDR report with call_types 2, record_types 1, 2 and 3 and the fields hangup_code, pdd and sip_call_id in UTC; or collect call.hangup webhooks.";

/** Telnyx's batch CDR report: `hangup_code` holds a SIP response or a Q.850 cause, told apart by its range. */
export const TELNYX_CDR = defineFormat({
  id: "telnyx-cdr",
  name: "Telnyx CDR report",
  tier: 2,
  signature: {
    required: ["origination_number", "terminating_number", "direction", "hangup_code"],
    any: ["start_timestamp", "start_timestamp_utc", "sip_call_id"],
  },
  fields: {
    callId: "sip_call_id",
    callerId: "origination_number",
    callee: "terminating_number",
    startedAt: ["start_timestamp_utc", "start_timestamp"],
    answeredAt: "answer_timestamp",
    endedAt: "end_timestamp",
    durationMs: "billable_time",
    pddMs: "pdd",
    direction: "direction",
    sipCode: "hangup_code",
    trunk: "connection_id",
    carrier: "route",
  },
  time: { zone: "utc", dateOrder: null },
  direction: { kind: "by_column", words: { "1": "inbound", "2": "outbound" } },
  recipe: RECIPE,
});

/** Telnyx detail records of calls: no response code at all. */
export const TELNYX_DETAIL_RECORD = defineFormat({
  id: "telnyx-detail-record",
  name: "Telnyx detail records",
  tier: 3,
  signature: { required: ["record_type", "cli", "cld", "direction", "billed_sec"] },
  fields: {
    callId: "id",
    correlationId: "session_id",
    callerId: "cli",
    callee: "cld",
    startedAt: ["started_at", "finished_at"],
    answeredAt: "answered_at",
    durationMs: "call_sec",
    direction: "direction",
    trunk: "connection_name",
  },
  time: { zone: "utc", dateOrder: null },
  direction: { kind: "by_column", words: {} },
  legs: "attempts",
  recipe: RECIPE,
});

/** Takes the event out of the envelope in which a webhook comes, and the delivery attempt off its side. */
function flattenHangup(value: unknown): JsonObject | null {
  const event = isJsonObject(value) && isJsonObject(value.data) ? value.data : value;
  const payload = objectAt(event, "payload");
  if (!isJsonObject(event) || Object.keys(payload).length === 0) return null;
  const attestation = textAt(payload, "shaken_stir_attestation");
  return { ...event, payload, attestation, start: textAt(payload, "start_time") || textAt(event, "occurred_at") };
}

/** Telnyx's `call.hangup` webhook. Other events of the same call are no results. */
export const TELNYX_HANGUP_WEBHOOK = defineFormat({
  id: "telnyx-hangup-webhook",
  name: "Telnyx call.hangup webhook",
  tier: 1,
  signature: { required: ["event_type", "payload"] },
  flatten: flattenHangup,
  fields: {
    callId: "payload.call_leg_id",
    correlationId: "payload.call_session_id",
    recordType: "event_type",
    callerId: "payload.from",
    callee: "payload.to",
    startedAt: "start",
    direction: "payload.direction",
    sipCode: "payload.sip_hangup_cause",
    disposition: "payload.hangup_cause",
    trunk: "payload.connection_id",
    attestation: "attestation",
  },
  time: { zone: "utc", dateOrder: null },
  direction: { kind: "by_column", words: {} },
  legs: "attempts",
  keep: [{ field: "recordType", words: ["call.hangup"], otherwise: "interim_record" }],
  recipe: "Keep call.answered events as well: talk time is the time between them and the hangup.",
});
