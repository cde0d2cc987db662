import { defineFormat } from "@/lib/intake/define-format";

/** Vonage's voice reports; failed calls come in a report of their own (VOICE-FAILED) that has to be ordered too. */
export const VONAGE_VOICE = defineFormat({
  id: "vonage-voice",
  name: "Vonage voice report",
  tier: 3,
  signature: { required: ["account_id", "call_id", "direction", "from", "to", "network", "date_start", "status"] },
  fields: {
    callId: "call_id",
    callerId: "from",
    callee: "to",
    startedAt: "date_start",
    durationMs: "duration",
    direction: "direction",
    disposition: ["status", "status_description"],
    carrier: "network_name",
  },
  time: { zone: "utc", dateOrder: null },
  direction: { kind: "by_column", words: {} },
  recipe: "Order VOICE-FAILED beside VOICE-CALL, or failed calls are missing; SIP responses are in neither.",
});
