import { defineFormat } from "@/lib/intake/define-format";

/** Call detail records of VoIP.ms: a disposition, a caller ID with its display name. */
export const VOIPMS = defineFormat({
  id: "voipms",
  name: "VoIP.ms call records",
  tier: 5,
  signature: { required: ["date", "callerid", "destination", "account", "disposition", "seconds", "uniqueid"] },
  fields: {
    callId: "uniqueid",
    callerId: "callerid",
    callee: "destination",
    startedAt: "date",
    durationMs: ["seconds", "duration"],
    disposition: "disposition",
    trunk: "account",
  },
  hasExtensions: true,
  recipe: "VoIP.ms gives a disposition alone: import the CDRs of your own switch beside it.",
});
