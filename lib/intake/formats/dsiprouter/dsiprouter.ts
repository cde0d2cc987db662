import { defineFormat } from "@/lib/intake/define-format";

/** dSIPRouter's CDR export: no code, failed calls by their duration of zero alone. */
export const DSIPROUTER = defineFormat({
  id: "dsiprouter",
  name: "dSIPRouter CDR export",
  tier: 5,
  signature: {
    required: [
      "cdr_id",
      "call_start_time",
      "call_duration",
      "call_direction",
      "src_gwgroupid",
      "src_username",
      "dst_username",
      "call_id",
    ],
  },
  fields: {
    callId: ["call_id", "cdr_id"],
    callerId: "src_username",
    callee: "dst_username",
    startedAt: "call_start_time",
    durationMs: "call_duration",
    direction: "call_direction",
    trunk: "dst_gwgroupname",
  },
  direction: { kind: "by_column", words: {} },
  recipe: "Export the acc table of the Kamailio inside: it holds sip_code and sip_reason.",
});
