import { defineFormat } from "@/lib/intake/define-format";

/** RingCentral's call log: a result word for each call. Its duration includes ringing, so it is no talk time. */
export const RINGCENTRAL = defineFormat({
  id: "ringcentral",
  name: "RingCentral call log",
  tier: 4,
  signature: { required: ["sessionid", "starttime", "direction", "action", "result"] },
  fields: {
    callId: "id",
    correlationId: ["telephonySessionId", "sessionId"],
    recordType: "type",
    callerId: "from.phoneNumber",
    callee: "to.phoneNumber",
    startedAt: "startTime",
    totalMs: "duration",
    direction: "direction",
    disposition: "result",
  },
  time: { zone: "utc", dateOrder: null },
  direction: { kind: "by_column", words: {} },
  legs: "attempts",
  keep: [{ field: "recordType", words: ["voice", ""], otherwise: "not_an_attempt" }],
  recipe: "The call log gives no SIP response. With your own carrier (BYOC), import the CDRs of its border controller.",
});
