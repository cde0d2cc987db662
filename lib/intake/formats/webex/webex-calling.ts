import { defineFormat } from "@/lib/intake/define-format";

/** Webex Calling's detailed call history: a row for each side of a call, seen from the subscriber, and a word for its end. */
export const WEBEX_CALLING = defineFormat({
  id: "webex-calling",
  name: "Webex Calling detailed call history",
  tier: 4,
  signature: {
    required: ["start_time", "calling_number", "called_number", "direction", "correlation_id", "call_type"],
    any: ["releasing_party", "call_outcome", "original_reason"],
  },
  fields: {
    callId: ["report_id", "call_id"],
    callerId: ["external_caller_id_number", "caller_id_number", "calling_number"],
    callee: "called_number",
    startedAt: "start_time",
    answeredAt: "answer_time",
    endedAt: "release_time",
    durationMs: "duration",
    ringMs: "ring_duration",
    direction: "direction",
    disposition: ["call_outcome_reason", "call_outcome"],
    trunk: ["outbound_trunk", "pstn_vendor_name"],
  },
  time: { zone: "utc", dateOrder: null },
  direction: { kind: "by_column", words: { originating: "outbound", terminating: "inbound" } },
  hasExtensions: true,
  recipe: "Webex gives no SIP response. With a local gateway, import the CDRs of its border controller.",
});
