/** Every field that a call record may carry, under the names used for pushing calls and for column mappings. */
export const RECORD_FIELDS = [
  "callId",
  "callerId",
  "callee",
  "startedAt",
  "answeredAt",
  "endedAt",
  "durationMs",
  "ringMs",
  "pddMs",
  "direction",
  "sipCode",
  "sipPhrase",
  "reason",
  "callInfo",
  "q850",
  "disposition",
  "amd",
  "retryAfter",
  "carrier",
  "trunk",
  "campaign",
  "attestation",
] as const;

export type RecordField = (typeof RECORD_FIELDS)[number];
