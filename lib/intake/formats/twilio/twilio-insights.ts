import { defineFormat } from "@/lib/intake/define-format";

/** Voice Insights call summaries of Twilio, as JSON or flattened into a table; a partial summary comes again when complete. */
export const TWILIO_INSIGHTS = defineFormat({
  id: "twilio-insights",
  name: "Twilio Voice Insights summaries",
  tier: 1,
  signature: { required: ["call_sid", "call_state", "call_type", "processing_state"] },
  fields: {
    callId: "call_sid",
    correlationId: "call_sid",
    method: "processing_state",
    callerId: ["from.caller", "from"],
    callee: ["to.callee", "to"],
    startedAt: ["start_time", "created_time"],
    endedAt: "end_time",
    durationMs: "connect_duration",
    pddMs: { from: ["properties.pdd_ms"], unit: "ms" },
    direction: "properties.direction",
    sipCode: "properties.last_sip_response_num",
    disposition: "call_state",
    amd: "answered_by",
    carrier: "to.carrier",
    trunk: "sip_edge.properties.trunk_sid",
    recordType: "call_type",
  },
  time: { zone: "utc", dateOrder: null },
  direction: { kind: "by_column", words: {} },
  hasExtensions: true,
  legs: "attempts",
  legKinds: { partial: "partial", complete: "final" },
  keep: [{ field: "recordType", words: ["carrier", "trunking", "sip", "byoc", ""], otherwise: "internal" }],
  recipe:
    "Insights gives the response number alone. For phrase and Reason of a block, keep the Reason header where your own SIP equipment sees it.",
});
