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

/** Each blind spot as a sentence for the import report. */
export const BLIND_SPOT_WORDS: Readonly<Record<BlindSpot, string>> = {
  sipCode: "No SIP response code: calls that were declined, unwanted or rejected cannot be told apart.",
  phrase: "No reason phrase: a 603 that says Network Blocked looks like any other 603.",
  reason: "No Reason header: the notice of a 603+ and its redress address are not in this file.",
  "603+": "Network blocks signalled as 603+ look like a person's decline, or like no answer at all.",
  "607": "Calls that the callee marked as unwanted (607) do not show as such.",
  "608": "Calls that an analytics service rejected (608) do not show as such.",
  talkTime: "No talk time: short and silent calls cannot be counted.",
  carrier: "No terminating carrier: a block cannot be traced to one network.",
  attestation: "No attestation level: whether calls were signed A, B or C is not in this file.",
  callerId: "No caller ID: the calls cannot be counted for any number.",
  failedCalls: "Completed calls only: a blocked call is not in this file at all.",
};
