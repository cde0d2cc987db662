import { defineFormat } from "@/lib/intake/define-format";

/** NexOSS archive of TransNexus: tabs, no release code. */
export const TRANSNEXUS_ARCHIVE = defineFormat({
  id: "transnexus-archive",
  name: "TransNexus NexOSS archive",
  tier: 5,
  signature: { required: ["o_callstarttime", "callingnumberreported", "callednumberreported", "transactionid"] },
  fields: {
    callId: ["callid", "transactionid"],
    callerId: "callingnumberreported",
    callee: "callednumberreported",
    startedAt: "o_callstarttime",
    durationMs: "ratedduration",
    trunk: "sourcedevicename",
  },
  recipe: "Export CDRs of ClearIP or of the switch: this archive holds no release code.",
});
