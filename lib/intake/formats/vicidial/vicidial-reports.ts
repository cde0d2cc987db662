import { defineFormat } from "@/lib/intake/define-format";

const RECIPE =
  "Use the Hangup Cause Report (CSV) or the carrier variant of Export Calls, with SIP logging switched on: both carry caller ID, SIP code and reason.";

/** Hangup Cause Report: the one VICIdial report with caller ID, SIP response and reason in one row. */
export const VICIDIAL_HANGUP_CAUSE = defineFormat({
  id: "vicidial-hangup-cause",
  name: "VICIdial hangup cause report",
  tier: 1,
  signature: {
    required: [
      "unique_id",
      "call_date",
      "hangup_cause",
      "dial_status",
      "caller_id",
      "phone_number",
      "sip_response",
      "sip_reason",
    ],
  },
  fields: {
    callId: "unique_id",
    callerId: "caller_id",
    callee: "phone_number",
    startedAt: "call_date",
    durationMs: "answered_time",
    totalMs: "dial_time",
    sipCode: "sip_response",
    sipPhrase: "sip_reason",
    q850: "hangup_cause",
    disposition: "dial_status",
    trunk: "channel",
  },
});

/** Carrier log report: SIP code and reason, but not the caller ID. */
export const VICIDIAL_CARRIER_REPORT = defineFormat({
  id: "vicidial-carrier-report",
  name: "VICIdial carrier log report",
  tier: 2,
  signature: {
    required: [
      "unique_id",
      "call_date",
      "hangup_cause",
      "dial_status",
      "sip_code",
      "sip_hangup_reason",
      "phone_number",
    ],
  },
  fields: {
    callId: "unique_id",
    callee: "phone_number",
    startedAt: "call_date",
    durationMs: "answered_time",
    totalMs: "dial_time",
    sipCode: "sip_code",
    sipPhrase: "sip_hangup_reason",
    q850: "hangup_cause",
    disposition: "dial_status",
    trunk: "channel",
  },
  openTo: ["callerId"],
  recipe: RECIPE,
});

/** Export Calls Report, carrier variant: dial log and carrier log joined in one row, with a delimiter at the end of each. */
export const VICIDIAL_EXPORT_CARRIER = defineFormat({
  id: "vicidial-export-carrier",
  name: "VICIdial call export with carrier log",
  tier: 1,
  signature: {
    required: ["call_date", "phone_number_dialed", "status", "carrier_log_sip_hangup_cause", "dial_log_outbound_cid"],
  },
  fields: {
    callId: "carrier_log_uniqueid",
    callerId: "dial_log_outbound_cid",
    callee: "phone_number_dialed",
    startedAt: "call_date",
    durationMs: ["carrier_log_answered_time", "length_in_sec"],
    totalMs: "carrier_log_dial_time",
    sipCode: ["carrier_log_sip_hangup_cause", "dial_log_sip_hangup_cause"],
    sipPhrase: ["carrier_log_sip_hangup_reason", "dial_log_sip_hangup_reason"],
    q850: "carrier_log_hangup_cause",
    disposition: ["carrier_log_dialstatus", "status"],
    trunk: "carrier_log_channel",
    campaign: "campaign_id",
  },
});

/** Export Calls Report, extended fields: a Q.850 cause at best. */
export const VICIDIAL_EXPORT = defineFormat({
  id: "vicidial-export",
  name: "VICIdial call export",
  tier: 3,
  signature: {
    required: ["call_date", "phone_number_dialed", "status", "user", "campaign_id", "hangup_cause", "dialstatus"],
    forbidden: ["carrier_log_sip_hangup_cause"],
  },
  fields: {
    callId: "uniqueid",
    callee: "phone_number_dialed",
    startedAt: "call_date",
    durationMs: ["answered_time", "length_in_sec"],
    totalMs: "dial_time",
    q850: "hangup_cause",
    disposition: ["dialstatus", "status"],
    amd: "cpd_result",
    trunk: "channel",
    campaign: "campaign_id",
  },
  openTo: ["callerId"],
  recipe: RECIPE,
});
