import { defineFormat } from "@/lib/intake/define-format";

/**
 * CDRs in the syslog of AudioCodes' border controllers: cells between bars, a header line now and then, one record for each
 * leg of a session. The last column names the final response, or the method that ended the leg.
 */
export const AUDIOCODES_SYSLOG = defineFormat({
  id: "audiocodes-syslog",
  name: "AudioCodes SBC syslog CDR",
  tier: 1,
  signature: { required: ["sbcreporttype", "sipcallid", "srcuri", "dsturi", "setuptime", "siptrmreason"] },
  fields: {
    recordType: "sbcreporttype",
    callId: "sipcallid",
    correlationId: "sessionid",
    method: "orig",
    callerId: "srcuri",
    callee: "dsturi",
    startedAt: "setuptime",
    answeredAt: "connecttime",
    endedAt: "releasetime",
    durationMs: "durat",
    sipCode: "siptrmreason",
    sipPhrase: "siptermdesc",
    disposition: ["trmreason", "trmreasoncategory"],
    trunk: ["ipgroup_description", "ipgroup"],
  },
  legs: "attempts",
  legKinds: { rmt: "agent", lcl: "final" },
  codeWords: { bye: "200", cancel: "487" },
  keep: [{ field: "recordType", words: ["call_end"], otherwise: "interim_record" }],
  recipe: "Add SIPTermDesc to the CDR format: it carries the Reason header where there is one.",
});
