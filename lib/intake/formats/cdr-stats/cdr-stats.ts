import { defineFormat } from "@/lib/intake/define-format";

/** CDR-Stats import files: Q.850 causes, and a direction that is a number or nothing. */
export const CDR_STATS = defineFormat({
  id: "cdr-stats",
  name: "CDR-Stats import file",
  tier: 3,
  signature: {
    required: [
      "switch",
      "cdr_source_type",
      "callid",
      "caller_id_number",
      "destination_number",
      "starting_date",
      "hangup_cause_id",
    ],
  },
  fields: {
    callId: "callid",
    callerId: "caller_id_number",
    callee: "destination_number",
    startedAt: "starting_date",
    durationMs: "billsec",
    totalMs: "duration",
    q850: "hangup_cause_id",
    disposition: "hangup_cause",
    direction: "direction",
    campaign: "accountcode",
  },
  direction: { kind: "by_column", words: { "0": "outbound", "1": "outbound", "2": "inbound" } },
  canShow: ["607"],
  recipe: "Import the switch's own records (FreeSWITCH JSON, Kamailio acc) instead of this copy of them.",
});
