import { defineFormat } from "@/lib/intake/define-format";

/** Origination CDRs of Commio (thinQ): calls into the customer, which never count. */
export const THINQ = defineFormat({
  id: "thinq",
  name: "Commio (thinQ) origination CDR",
  tier: 4,
  signature: { required: ["date", "time", "carrier_id", "from_ani", "to_did", "thinq_tier", "callid"] },
  fields: {
    callId: "callid",
    callerId: "from_ani",
    callee: "to_did",
    startDate: "date",
    startedAt: "time",
    durationMs: "billsec",
    trunk: "carrier_id",
  },
  direction: { kind: "all_inbound" },
  cannotShow: ["failedCalls"],
  recipe:
    "Origination records hold calls into your numbers. Export termination CDRs: those are the calls that you made.",
});
