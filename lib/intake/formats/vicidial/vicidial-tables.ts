import { defineFormat } from "@/lib/intake/define-format";
import type { Headerless } from "@/lib/intake/format";

const RECIPE =
  "Join vicidial_carrier_log with vicidial_dial_log on caller_code (outbound_cid is the caller ID), or use the Hangup Cause Report.";

/** Dump of vicidial_carrier_log: SIP code and reason, the caller ID only by a join. */
export const VICIDIAL_CARRIER_TABLE = defineFormat({
  id: "vicidial-carrier-table",
  name: "VICIdial carrier log table",
  tier: 2,
  signature: {
    required: [
      "uniqueid",
      "call_date",
      "server_ip",
      "lead_id",
      "hangup_cause",
      "dialstatus",
      "channel",
      "sip_hangup_cause",
    ],
  },
  fields: {
    callId: "uniqueid",
    startedAt: "call_date",
    durationMs: "answered_time",
    totalMs: "dial_time",
    sipCode: "sip_hangup_cause",
    sipPhrase: "sip_hangup_reason",
    q850: "hangup_cause",
    disposition: "dialstatus",
    trunk: "channel",
  },
  openTo: ["callerId", "callee"],
  recipe: RECIPE,
});

/** Dump of vicidial_dial_log: caller ID, dialled extension, SIP code and reason. */
export const VICIDIAL_DIAL_TABLE = defineFormat({
  id: "vicidial-dial-table",
  name: "VICIdial dial log table",
  tier: 1,
  signature: {
    required: ["caller_code", "lead_id", "call_date", "outbound_cid", "sip_hangup_cause", "sip_hangup_reason"],
    forbidden: ["carrier_log_sip_hangup_cause"],
  },
  fields: {
    callId: ["uniqueid", "caller_code"],
    callerId: "outbound_cid",
    callee: "extension",
    startedAt: "call_date",
    sipCode: "sip_hangup_cause",
    sipPhrase: "sip_hangup_reason",
    trunk: "channel",
  },
  dialsNine: true,
});

/** Dump of vicidial_log: the dialler's own status word only. */
export const VICIDIAL_LOG_TABLE = defineFormat({
  id: "vicidial-log-table",
  name: "VICIdial call log table",
  tier: 4,
  signature: {
    required: [
      "uniqueid",
      "lead_id",
      "list_id",
      "campaign_id",
      "call_date",
      "start_epoch",
      "phone_number",
      "term_reason",
    ],
  },
  fields: {
    callId: "uniqueid",
    callee: "phone_number",
    startedAt: ["start_epoch", "call_date"],
    endedAt: "end_epoch",
    durationMs: "length_in_sec",
    disposition: "status",
    campaign: "campaign_id",
  },
  openTo: ["callerId"],
  recipe: RECIPE,
});

const CRON_COLUMNS = 13;
const DATE_TIME = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/;

const nightlyExport: Headerless = {
  anchor: (cells) => {
    if (cells.length !== CRON_COLUMNS || cells[CRON_COLUMNS - 1] !== "") return null;
    const isCall =
      DATE_TIME.test(cells[0] ?? "") && /^\d{7,15}$/.test(cells[1] ?? "") && /^\d{1,6}$/.test(cells[10] ?? "");
    return isCall ? 0 : null;
  },
  columns: { startedAt: 0, callee: 1, disposition: 3, campaign: 9, durationMs: 10 },
};

/** The nightly export of the call log: no header, a delimiter at the end, neither caller ID nor code. */
export const VICIDIAL_CRON_EXPORT = defineFormat({
  id: "vicidial-call-log-export",
  name: "VICIdial nightly call log export",
  tier: 5,
  headerless: nightlyExport,
  fields: {},
  recipe: RECIPE,
});
