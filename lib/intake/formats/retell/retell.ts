import { defineFormat } from "@/lib/intake/define-format";

/** Calls of Retell's voice agents: a word for what ended each. */
export const RETELL = defineFormat({
  id: "retell",
  name: "Retell AI calls",
  tier: 4,
  signature: {
    required: ["call_id", "call_type", "from_number", "to_number", "start_timestamp", "disconnection_reason"],
  },
  fields: {
    callId: "call_id",
    recordType: "call_type",
    callerId: "from_number",
    callee: "to_number",
    startedAt: "start_timestamp",
    endedAt: "end_timestamp",
    durationMs: { from: ["duration_ms"], unit: "ms" },
    direction: "direction",
    disposition: ["disconnection_reason", "call_status"],
  },
  time: { zone: "utc", dateOrder: null },
  direction: { kind: "by_column", words: {} },
  keep: [{ field: "recordType", words: ["phone_call", ""], otherwise: "not_an_attempt" }],
  recipe: "Retell gives no SIP response: import the call records of the carrier behind its numbers.",
});
