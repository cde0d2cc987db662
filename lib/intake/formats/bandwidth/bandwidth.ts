import { defineFormat } from "@/lib/intake/define-format";

/** Calls of Bandwidth's Insights API, as JSON or a table; durations are milliseconds, -1 an unknown code. */
export const BANDWIDTH_INSIGHTS = defineFormat({
  id: "bandwidth-insights",
  name: "Bandwidth Insights calls",
  tier: 1,
  signature: {
    required: ["callid", "callingnumber", "callednumber", "calldirection", "callresult", "sipresponsecode"],
  },
  fields: {
    callId: "callId",
    callerId: "callingNumber",
    callee: "calledNumber",
    startedAt: "startTime",
    durationMs: { from: ["duration"], unit: "ms" },
    pddMs: { from: ["postDialDelay"], unit: "ms" },
    direction: "callDirection",
    sipCode: "sipResponseCode",
    sipPhrase: "sipResponseDescription",
    disposition: "callResult",
    trunk: "subAccount",
    attestation: "attestationIndicator",
  },
  time: { zone: "utc", dateOrder: null },
  direction: { kind: "by_column", words: {} },
});

/** Bandwidth's billing detail records: completed calls without any code, durations rounded up. */
export const BANDWIDTH_BDR = defineFormat({
  id: "bandwidth-bdr",
  name: "Bandwidth billing detail records",
  tier: 4,
  signature: { required: ["accountnumber", "callstartdatetime", "callsource", "calldestination", "bdrid"] },
  fields: {
    callId: ["callid", "bdrid"],
    callerId: "callsource",
    callee: "calldestination",
    startedAt: "callstartdatetime",
    durationMs: "duration",
    direction: "calltype",
  },
  time: { zone: "utc", dateOrder: null },
  direction: {
    kind: "by_column",
    words: {
      interstate: "outbound",
      intrastate: "outbound",
      international: "outbound",
      local: "outbound",
      toll_free: "inbound",
    },
  },
  cannotShow: ["failedCalls"],
  recipe:
    "Export calls from Bandwidth Insights instead of billing records: they hold the SIP response and the attestation.",
});
