import { defineFormat } from "@/lib/intake/define-format";

/** Dialpad's stats export: local times with the zone in a column of its own. */
export const DIALPAD = defineFormat({
  id: "dialpad",
  name: "Dialpad stats export",
  tier: 4,
  signature: {
    required: [
      "call_id",
      "date_started",
      "direction",
      "external_number",
      "internal_number",
      "date_connected",
      "date_ended",
    ],
  },
  fields: {
    callId: "call_id",
    callerId: "internal_number",
    callee: "external_number",
    startedAt: "date_started",
    answeredAt: "date_connected",
    endedAt: "date_ended",
    timeZone: "timezone",
    direction: "direction",
    disposition: ["categories", "disposition"],
  },
  direction: { kind: "by_column", words: {} },
  recipe: "Dialpad gives no SIP response. With your own carrier (BYOC), import the CDRs of its border controller.",
});
