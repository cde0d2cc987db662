import { defineFormat } from "@/lib/intake/define-format";

/** VoIPmonitor's `cdr` table or its rows as JSON; a call that two sensors saw stands there twice under one Call-ID. */
export const VOIPMONITOR = defineFormat({
  id: "voipmonitor",
  name: "VoIPmonitor CDR",
  tier: 1,
  signature: { required: ["calldate", "caller", "called", "whohanged", "lastsipresponsenum"] },
  fields: {
    callId: ["callid", "fbasename", "ID"],
    correlationId: ["callid", "fbasename"],
    callerId: "caller",
    callee: "called",
    startedAt: "calldate",
    durationMs: "connect_duration",
    totalMs: "duration",
    sipCode: "lastSIPresponseNum",
    sipPhrase: ["lastSIPresponse", "lastsipresponse"],
    reason: ["reason_sip_text", "reason_header"],
    q850: "reason_q850_cause",
  },
  legs: "attempts",
  openTo: ["carrier", "trunk", "reason"],
  recipe:
    "Export the text of the Reason header beside its id (reason_sip_text), and the last response with its phrase.",
});
