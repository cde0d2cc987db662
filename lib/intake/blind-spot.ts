/** What a kind of file may be unable to show. */
export const BLIND_SPOTS = [
  "sipCode",
  "phrase",
  "reason",
  "603+",
  "607",
  "608",
  "talkTime",
  "carrier",
  "attestation",
  "callerId",
  "failedCalls",
] as const;

export type BlindSpot = (typeof BLIND_SPOTS)[number];
