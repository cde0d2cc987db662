import { defineFormat } from "@/lib/intake/define-format";

/** Calls of SignalWire's compatibility API: the response number stands in `sip_result_code`. */
export const SIGNALWIRE_COMPAT = defineFormat({
  id: "signalwire-compat",
  name: "SignalWire calls",
  tier: 1,
  signature: { required: ["sid", "account_sid", "from", "to", "direction", "status", "sip_result_code"] },
  fields: {
    callId: "sid",
    callerId: "from",
    callee: "to",
    startedAt: ["start_time", "date_created"],
    durationMs: "duration",
    direction: "direction",
    sipCode: "sip_result_code",
    disposition: "status",
    amd: "answered_by",
  },
  time: { zone: "utc", dateOrder: null },
  direction: { kind: "by_column", words: {} },
});
