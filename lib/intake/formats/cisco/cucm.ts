import { defineFormat } from "@/lib/intake/define-format";

const RECIPE =
  "The manager keeps Q.850 causes alone. Import the CDRs of the border controller instead: its records hold the SIP response.";

/** Cisco Unified Communications Manager: epochs, a row of SQL types below the header, the number shown outside in the outpulsed column. */
export const CUCM = defineFormat({
  id: "cucm",
  name: "Cisco CUCM CDR",
  tier: 3,
  signature: {
    required: [
      "cdrrecordtype",
      "globalcallid_callmanagerid",
      "globalcallid_callid",
      "callingpartynumber",
      "destcause_value",
    ],
    any: ["datetimeorigination"],
  },
  fields: {
    recordType: "cdrrecordtype",
    callId: ["pkid", "globalcallid_callid"],
    callerId: ["outpulsedcallingpartynumber", "callingpartynumber"],
    callee: ["outpulsedcalledpartynumber", "finalcalledpartynumber", "originalcalledpartynumber"],
    startedAt: "datetimeorigination",
    answeredAt: "datetimeconnect",
    endedAt: "datetimedisconnect",
    durationMs: "duration",
    q850: ["destcause_value", "origcause_value"],
    trunk: "destdevicename",
  },
  time: { zone: "stated", dateOrder: null },
  hasExtensions: true,
  dialsNine: true,
  keep: [{ field: "recordType", words: ["1"], otherwise: "not_an_attempt" }],
  recipe: RECIPE,
});
