import { defineFormat } from "@/lib/intake/define-format";

/** Wholesale CDRs of VoIP Innovations (Sangoma): completed calls alone, Greenwich time, TERM for calls that the customer made. */
export const VOIP_INNOVATIONS = defineFormat({
  id: "voip-innovations",
  name: "VoIP Innovations wholesale CDR",
  tier: 4,
  signature: { required: ["calltype", "starttime", "stoptime", "callduration", "billduration", "ani", "dnis", "lrn"] },
  fields: {
    callId: "transactionid",
    callerId: "ani",
    callee: "dnis",
    startedAt: "starttime",
    endedAt: "stoptime",
    durationMs: "callduration",
    direction: "calltype",
    carrier: "dnisocn",
    trunk: "termratedeck",
  },
  time: { zone: "utc", dateOrder: null },
  direction: { kind: "by_column", words: { toll_free: "inbound", tollfree: "inbound" } },
  cannotShow: ["failedCalls"],
  recipe: "These are bills: no failed call is in them. Import the CDRs of your own switch towards this carrier.",
});
