import { defineFormat } from "@/lib/intake/define-format";

/** CDRs exported by CGRateS under a header; a colon may stand before it, `#` before comments, and durations carry their unit. */
export const CGRATES = defineFormat({
  id: "cgrates",
  name: "CGRateS CDR export",
  tier: 5,
  signature: { required: ["tor", "originid", "account", "destination", "setuptime", "answertime", "usage"] },
  fields: {
    callId: ["cgrid", "originid"],
    recordType: "tor",
    callerId: ["callerid", "cli", "account", "subject"],
    callee: "destination",
    startedAt: "setuptime",
    answeredAt: "answertime",
    durationMs: "usage",
    sipCode: ["sip_code", "disconnectcode"],
    q850: "hangupcause",
    disposition: ["disconnectcause", "disconnect_cause"],
    trunk: ["route", "supplier"],
  },
  time: { zone: "utc", dateOrder: null },
  keep: [{ field: "recordType", words: ["*voice", "voice", ""], otherwise: "not_an_attempt" }],
  recipe: "Add the disconnect cause to the exported fields, or import the switch's own records.",
});
