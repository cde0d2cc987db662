import { defineFormat } from "@/lib/intake/define-format";

/** Five9's call log report: its columns are chosen by the user, its times are in the zone of the report. */
export const FIVE9 = defineFormat({
  id: "five9",
  name: "Five9 call log report",
  tier: 4,
  signature: { required: ["call_id", "timestamp", "disposition", "ani", "dnis"], any: ["campaign", "call_type"] },
  fields: {
    callId: "call_id",
    callerId: "ani",
    callee: "dnis",
    startedAt: "timestamp",
    direction: "call_type",
    disposition: "disposition",
    campaign: "campaign",
  },
  openTo: ["durationMs", "ringMs", "carrier", "trunk", "amd"],
  direction: {
    kind: "by_column",
    words: {
      queue_callback: "outbound",
      autodial: "outbound",
      "3rd_party_transfer": "internal",
      "3rd_party_conference": "internal",
      internal: "internal",
      inbound_voicemail: "inbound",
    },
  },
  recipe:
    "Five9 gives dispositions alone. Ask for SIP responses of your trunk, or import the CDRs of your own carrier.",
});
