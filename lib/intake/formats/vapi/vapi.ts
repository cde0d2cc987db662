import { defineFormat } from "@/lib/intake/define-format";

/** Calls of Vapi's voice agents: a word for what ended each, and no start of those that nobody answered. */
export const VAPI = defineFormat({
  id: "vapi",
  name: "Vapi calls",
  tier: 4,
  signature: { required: ["id", "type", "createdat", "endedreason"], any: ["customer", "customer_number"] },
  fields: {
    callId: "id",
    callerId: "phoneNumber.number",
    callee: "customer.number",
    startedAt: ["startedAt", "createdAt"],
    endedAt: "endedAt",
    direction: "type",
    disposition: "endedReason",
  },
  time: { zone: "utc", dateOrder: null },
  direction: { kind: "by_column", words: { webcall: "internal" } },
  recipe: "Vapi gives no SIP response: import the call records of the carrier behind its numbers.",
});
