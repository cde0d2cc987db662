import { defineFormat } from "@/lib/intake/define-format";

/** Twilio's Calls resource, as JSON or a table: a status word, no response code. */
export const TWILIO_CALLS = defineFormat({
  id: "twilio-calls",
  name: "Twilio calls",
  tier: 4,
  signature: {
    required: ["sid", "account_sid", "from", "to", "direction", "status", "start_time"],
    forbidden: ["sip_result_code", "call_sid"],
  },
  fields: {
    callId: "sid",
    callerId: "from",
    callee: "to",
    startedAt: ["start_time", "date_created"],
    durationMs: "duration",
    direction: "direction",
    disposition: "status",
    amd: "answered_by",
    trunk: "trunk_sid",
  },
  time: { zone: "utc", dateOrder: null },
  direction: { kind: "by_column", words: {} },
  recipe:
    "Import Voice Insights summaries (ProcessingState=completed, AbnormalSession=true for failures): they hold the SIP response.",
});
