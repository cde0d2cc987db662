import { defineFormat } from "@/lib/intake/define-format";

/** Ringworthy's own field names, as for pushed calls; times are ISO 8601, durations milliseconds. */
export const RINGWORTHY = defineFormat({
  id: "ringworthy",
  name: "Ringworthy records",
  tier: 1,
  signature: {
    required: ["callerid", "callee", "startedat"],
    any: ["sipcode", "sipphrase", "reason", "q850", "disposition", "durationms", "answeredat"],
  },
  fields: {
    callId: "callId",
    callerId: "callerId",
    callee: "callee",
    startedAt: "startedAt",
    answeredAt: "answeredAt",
    endedAt: "endedAt",
    durationMs: { from: ["durationMs"], unit: "ms" },
    ringMs: { from: ["ringMs"], unit: "ms" },
    pddMs: { from: ["pddMs"], unit: "ms" },
    direction: "direction",
    sipCode: "sipCode",
    sipPhrase: "sipPhrase",
    reason: "reason",
    callInfo: "callInfo",
    q850: "q850",
    disposition: "disposition",
    amd: "amd",
    carrier: "carrier",
    trunk: "trunk",
    campaign: "campaign",
    retryAfter: "retryAfter",
    attestation: "attestation",
  },
  direction: { kind: "by_column", words: {} },
});
