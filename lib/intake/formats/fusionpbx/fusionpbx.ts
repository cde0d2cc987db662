import { defineFormat } from "@/lib/intake/define-format";

/** FusionPBX call detail export: FreeSWITCH cause names; its own status column files a 607 under no answer. */
export const FUSIONPBX = defineFormat({
  id: "fusionpbx",
  name: "FusionPBX call detail export",
  tier: 3,
  signature: {
    required: ["xml_cdr_uuid", "domain_uuid", "direction", "caller_id_number", "destination_number", "hangup_cause"],
    any: ["sip_hangup_disposition", "sip_call_id"],
  },
  fields: {
    callId: "xml_cdr_uuid",
    recordType: "leg",
    callerId: ["outbound_caller_id_number", "caller_id_number", "source_number"],
    callee: ["caller_destination", "destination_number"],
    startedAt: ["start_epoch", "start_stamp"],
    answeredAt: ["answer_epoch", "answer_stamp"],
    durationMs: "billsec",
    pddMs: { from: ["pdd_ms"], unit: "ms" },
    direction: "direction",
    sipCode: ["sip_term_status", "sip_invite_failure_status", "proto_specific_hangup_cause"],
    sipPhrase: "sip_invite_failure_phrase",
    reason: ["sip_603plus_reason", "sip_reason"],
    q850: "hangup_cause_q850",
    disposition: ["hangup_cause", "status"],
    campaign: ["campaign", "accountcode"],
  },
  // Default Settings name the variables that are exported, those of the operator among them.
  openTo: ["attestation", "campaign", "carrier", "trunk"],
  direction: { kind: "by_column", words: {} },
  keep: [{ field: "recordType", words: ["a", ""], otherwise: "intermediate_leg" }],
  canShow: ["607"],
  recipe:
    "Add sip_term_status, sip_invite_failure_phrase and sip_603plus_reason under Default Settings, cdr, field and export; or import the JSON CDRs.",
});
