import { defineFormat } from "@/lib/intake/define-format";

/** Sinch's dashboard CDRs: semicolons, a result and a reason word. */
export const SINCH = defineFormat({
  id: "sinch",
  name: "Sinch dashboard CDR",
  tier: 3,
  signature: { required: ["callid", "userspaceid", "calltime", "result", "reason", "applicationkey"] },
  fields: {
    callId: "callid",
    callerId: "from",
    callee: "to",
    startedAt: "calltime",
    answeredAt: "answertime",
    durationMs: "duration",
    disposition: ["reason", "result"],
  },
  time: { zone: "utc", dateOrder: null },
  recipe: "These CDRs give words alone. With Sinch's SIP trunking, import the CDRs of your own switch beside them.",
});
