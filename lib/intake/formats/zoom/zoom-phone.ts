import { defineFormat } from "@/lib/intake/define-format";

/** Zoom Phone's call history: a result word for each call. */
export const ZOOM_PHONE = defineFormat({
  id: "zoom-phone",
  name: "Zoom Phone call history",
  tier: 4,
  signature: { required: ["call_id", "direction", "caller_did_number", "callee_did_number", "call_result"] },
  fields: {
    callId: ["call_id", "id"],
    callerId: ["caller_did_number", "caller_ext_number"],
    callee: ["callee_did_number", "callee_ext_number"],
    startedAt: "start_time",
    answeredAt: "answer_time",
    endedAt: "end_time",
    durationMs: "duration",
    direction: "direction",
    disposition: "call_result",
    trunk: ["sip_group_name", "sbc_name"],
  },
  time: { zone: "utc", dateOrder: null },
  direction: { kind: "by_column", words: {} },
  hasExtensions: true,
  recipe: "Zoom gives no SIP response. With your own carrier (BYOC), import the CDRs of its border controller.",
});
