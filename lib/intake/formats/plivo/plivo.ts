import { defineFormat } from "@/lib/intake/define-format";

/** Plivo's call records: its own four-digit hangup codes and names, no SIP response; offsets stand behind the times. */
export const PLIVO = defineFormat({
  id: "plivo",
  name: "Plivo call records",
  tier: 3,
  signature: { required: ["call_uuid", "call_direction", "from_number", "to_number", "initiation_time"] },
  fields: {
    callId: "call_uuid",
    callerId: "from_number",
    callee: "to_number",
    startedAt: "initiation_time",
    answeredAt: "answer_time",
    endedAt: "end_time",
    durationMs: ["bill_duration", "call_duration"],
    direction: "call_direction",
    disposition: ["hangup_cause_name", "call_state"],
    attestation: "stir_attestation",
  },
  time: { zone: "utc", dateOrder: null },
  direction: { kind: "by_column", words: {} },
  recipe: "Plivo gives no SIP response: with its SIP trunking, import the CDRs of your own switch beside these.",
});
