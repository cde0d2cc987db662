import { defineFormat } from "@/lib/intake/define-format";

/** Talkdesk's report of calls: one word says which way a call went and, of those that failed, how it ended. */
export const TALKDESK = defineFormat({
  id: "talkdesk",
  name: "Talkdesk calls report",
  tier: 4,
  signature: {
    required: ["call_type", "start_time", "talkdesk_phone_number", "customer_phone_number", "talk_time"],
    any: ["interaction_id", "call_id"],
  },
  fields: {
    callId: ["interaction_id", "call_id"],
    callerId: "talkdesk_phone_number",
    callee: "customer_phone_number",
    startedAt: "start_time",
    endedAt: "end_time",
    durationMs: "talk_time",
    direction: "call_type",
    disposition: "call_type",
  },
  direction: {
    kind: "by_column",
    words: {
      outbound_missed: "outbound",
      voicemail: "inbound",
      abandoned: "inbound",
      short_abandoned: "inbound",
      callback: "outbound",
    },
  },
  recipe: "Talkdesk gives no SIP response. With your own carrier (BYOC), import the CDRs of its border controller.",
});
