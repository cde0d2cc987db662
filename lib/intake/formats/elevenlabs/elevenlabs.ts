import { defineFormat } from "@/lib/intake/define-format";

/** Conversations of ElevenLabs agents: the failure of the outbound call stands in `metadata.error`. */
export const ELEVENLABS = defineFormat({
  id: "elevenlabs",
  name: "ElevenLabs conversations",
  tier: 2,
  signature: { required: ["status", "metadata"] },
  fields: {
    callId: ["conversation_id", "metadata.phone_call.call_sid"],
    callerId: "metadata.phone_call.agent_number",
    callee: "metadata.phone_call.external_number",
    startedAt: "metadata.start_time_unix_secs",
    durationMs: "metadata.call_duration_secs",
    direction: "metadata.phone_call.direction",
    sipCode: ["metadata.error.reason", "metadata.error.code"],
    disposition: "status",
  },
  direction: { kind: "by_column", words: {} },
  recipe: "Export whole conversations with metadata.phone_call: it holds both numbers.",
});
