import { defineFormat } from "@/lib/intake/define-format";

const RECIPE =
  "Load mod_json_cdr, or add the variables sip_term_status, sip_invite_failure_phrase, sip_603plus_reason and sip_reason to the CSV template.";
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const CAUSE_NAME = /^[A-Z][A-Z0-9_]{3,}$/;

/** The cause name between two whole numbers and a uuid. */
function anchor(cells: readonly string[]): number | null {
  for (let at = 7; at + 1 < cells.length; at += 1) {
    const isCause = CAUSE_NAME.test(cells[at] ?? "") && UUID.test(cells[at + 1]?.trim() ?? "");
    if (isCause && /^\d+$/.test(cells[at - 1] ?? "") && /^\d+$/.test(cells[at - 2] ?? "")) return at;
  }
  return null;
}

/** FreeSWITCH mod_cdr_csv under a header of variable names, with whatever the operator added to the template. */
export const FREESWITCH_CSV = defineFormat({
  id: "freeswitch-cdr-csv",
  name: "FreeSWITCH CSV CDR (with header)",
  tier: 3,
  signature: {
    required: ["caller_id_number", "destination_number", "start_stamp", "hangup_cause", "uuid"],
    forbidden: ["xml_cdr_uuid", "domain_uuid"],
  },
  fields: {
    callId: "uuid",
    callerId: ["effective_caller_id_number", "outbound_caller_id_number", "caller_id_number"],
    callee: "destination_number",
    startedAt: ["start_epoch", "start_stamp"],
    answeredAt: ["answer_epoch", "answer_stamp"],
    endedAt: ["end_epoch", "end_stamp"],
    durationMs: "billsec",
    totalMs: "duration",
    sipCode: [
      "sip_term_status",
      "sip_invite_failure_status",
      "last_bridge_proto_specific_hangup_cause",
      "proto_specific_hangup_cause",
    ],
    sipPhrase: ["sip_invite_failure_phrase", "sip_hangup_phrase"],
    reason: ["sip_603plus_reason", "sip_reason"],
    q850: "hangup_cause_q850",
    disposition: "hangup_cause",
    trunk: "sip_gateway_name",
    campaign: ["campaign", "accountcode"],
  },
  // The template is the operator's: carriers, signatures and campaigns stand there as variables of the dial plan.
  openTo: ["attestation", "campaign", "carrier", "trunk"],
  hasExtensions: true,
  canShow: ["607"],
  recipe: RECIPE,
});

/** The default template as the module writes it, without header. */
export const FREESWITCH_CSV_HEADERLESS = defineFormat({
  ...FREESWITCH_CSV,
  id: "freeswitch-example",
  name: "FreeSWITCH CSV CDR",
  signature: {},
  openTo: [],
  headerless: {
    anchor,
    columns: {
      callerId: -8,
      callee: -7,
      startedAt: -5,
      answeredAt: -4,
      endedAt: -3,
      totalMs: -2,
      durationMs: -1,
      disposition: 0,
      callId: 1,
      campaign: 3,
    },
  },
  fields: {},
});
