import { defineFormat } from "@/lib/intake/define-format";
import { locateExtras } from "@/lib/intake/formats/kamailio/locate-extras";

const METHODS: ReadonlySet<string> = new Set([
  "INVITE",
  "ACK",
  "BYE",
  "CANCEL",
  "UPDATE",
  "PRACK",
  "REFER",
  "INFO",
  "MESSAGE",
  "OPTIONS",
  "NOTIFY",
  "REGISTER",
  "SUBSCRIBE",
  "PUBLISH",
]);

/** Columns by which the numbers of both ends are kept, in the order in which they are trusted. */
const CALLER_COLUMNS = [
  "pai",
  "pai_user",
  "p_asserted_identity",
  "src_user",
  "from_user",
  "src",
  "caller",
  "caller_id",
  "cli",
  "from_uri",
  "src_uri",
];
const CALLEE_COLUMNS = [
  "dst_user",
  "dst_ouser",
  "to_user",
  "ruri_user",
  "dst",
  "callee",
  "called",
  "destination",
  "to_uri",
  "dst_uri",
];
const REASON_COLUMNS = ["reason_hdr", "reason_header", "hdr_reason", "sip_reason_hdr", "reason"];

/** Position of the SIP method whose response code stands four cells on; an id may stand before it. */
function anchor(cells: readonly string[]): number | null {
  for (let at = 0; at < 3 && at + 6 < cells.length; at += 1) {
    if (METHODS.has(cells[at] ?? "") && /^[1-6]\d\d$/.test(cells[at + 4] ?? "")) return at;
  }
  return null;
}

/**
 * The `acc` table of Kamailio and OpenSIPS, exported with its header. Columns beyond the fixed ones come from `db_extra`
 * in any order and under names of the operator's choice.
 */
export const KAMAILIO_ACC = defineFormat({
  id: "kamailio-acc",
  name: "Kamailio or OpenSIPS acc table",
  tier: 1,
  signature: { required: ["method", "from_tag", "to_tag", "callid", "sip_code", "sip_reason"], any: ["time"] },
  fields: {
    callId: "callid",
    method: "method",
    callerId: CALLER_COLUMNS,
    callee: CALLEE_COLUMNS,
    startedAt: ["time"],
    sipCode: "sip_code",
    sipPhrase: "sip_reason",
    reason: REASON_COLUMNS,
    callInfo: ["call_info", "callinfo", "call_info_hdr", "hdr_call_info"],
    retryAfter: ["retry_after", "retry_after_hdr", "hdr_retry_after"],
    durationMs: ["duration"],
    pddMs: { from: ["pdd_ms"], unit: "ms" },
    carrier: ["carrier", "carrier_name", "gw_name", "gateway"],
    trunk: ["trunk", "dst_domain", "gwid"],
    campaign: ["campaign"],
    attestation: ["attestation", "attest", "identity_attest"],
    direction: ["direction", "call_direction"],
  },
  openTo: ["callerId", "callee", "reason", "callInfo", "carrier", "trunk", "campaign", "attestation"],
  direction: { kind: "by_column", words: {} },
  legs: "dialog",
  recipe:
    "Log failures with failed_transaction_flag and add the numbers and the Reason header of the reply to db_extra (src_user=$fU; dst_user=$rU; reason_hdr=$T_rpl($hdr(Reason))).",
});

/**
 * The same records without header, cells between `|` or commas, as db_flatstore writes them; the
 * extras are told by their values.
 */
export const KAMAILIO_FLATSTORE = defineFormat({
  ...KAMAILIO_ACC,
  id: "acc-flatstore",
  name: "Kamailio or OpenSIPS acc flatstore",
  signature: {},
  headerless: {
    anchor,
    columns: { method: 0, callId: 3, sipCode: 4, sipPhrase: 5, startedAt: 6 },
    locate: locateExtras,
  },
  fields: {},
});
