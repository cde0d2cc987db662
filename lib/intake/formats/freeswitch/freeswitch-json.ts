import { defineFormat } from "@/lib/intake/define-format";
import { flattenFreeswitch } from "@/lib/intake/formats/freeswitch/flatten-freeswitch";

/** FreeSWITCH mod_json_cdr and mod_xml_cdr: one document per leg; legs that were tried outside stand for their call. */
export const FREESWITCH_JSON = defineFormat({
  id: "freeswitch-json",
  name: "FreeSWITCH JSON or XML CDR",
  tier: 1,
  signature: { required: ["variables"] },
  flatten: flattenFreeswitch,
  fields: {
    callId: "uuid",
    correlationId: "call",
    method: "side",
    callerId: "caller",
    callee: "callee",
    startedAt: "start",
    answeredAt: "answer",
    endedAt: "end",
    durationMs: { from: ["talk"], unit: "ms" },
    ringMs: { from: ["ring"], unit: "ms" },
    pddMs: { from: ["pdd"], unit: "ms" },
    direction: "direction",
    sipCode: "sip",
    sipPhrase: "phrase",
    reason: "reason",
    callInfo: "callInfo",
    retryAfter: "retryAfter",
    q850: "cause",
    disposition: "causeName",
    amd: "amd",
    trunk: "trunk",
    carrier: "carrier",
    campaign: "campaign",
    attestation: "attestation",
  },
  direction: { kind: "by_column", words: {} },
  legs: "attempts",
  legKinds: { own: "agent", outer: "final" },
  recipe:
    "Log both legs (log-b-leg) and use a release that sets sip_603plus_reason, so that blocks keep their Reason header.",
});
