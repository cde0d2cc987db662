import { defineFormat } from "@/lib/intake/define-format";

/** ASTPP's CDR reports: cause name and number in one word, `m:ss` durations, a grand total wider than the header. */
export const ASTPP = defineFormat({
  id: "astpp",
  name: "ASTPP CDR report",
  tier: 3,
  signature: {
    required: [
      "date",
      "caller_id",
      "called_number",
      "code",
      "destination",
      "duration",
      "disposition",
      "account",
      "direction",
    ],
  },
  fields: {
    callerId: "caller_id",
    callee: "called_number",
    startedAt: "date",
    durationMs: "duration",
    q850: "disposition",
    disposition: "disposition",
    direction: "direction",
    trunk: "trunk",
  },
  direction: { kind: "by_column", words: {} },
  canShow: ["607"],
  recipe: "ASTPP runs on FreeSWITCH: import its JSON CDRs, which hold SIP status, phrase and Reason.",
});
