import { isJsonObject, type JsonObject, objectAt, objectsAt, textAt } from "@/lib/intake/document/json-object";

const NEVER = new Set(["", "0"]);
const NO_NUMBER = /^0*$/;

/** Undoes the URL encoding in which the switch may write its values. */
function decode(text: string): string {
  if (!/%[0-9a-f]{2}/i.test(text)) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** What one leg's variables and caller profile hold, decoded. */
interface LegRecord {
  readonly get: (...names: readonly string[]) => string;
  readonly profile: (name: string) => string;
  /** The leg came in to the switch: the customer's own side of a call that goes out. */
  readonly isOwnSide: boolean;
}

function legRecord(variables: JsonObject, document: unknown): LegRecord {
  const profile = objectAt(objectsAt(document, "callflow")[0], "caller_profile");
  const get = (...names: readonly string[]): string => decode(textAt(variables, ...names));
  return {
    get,
    profile: (name) => decode(textAt(profile, name)),
    isOwnSide: get("direction") === "inbound",
  };
}

function firstNumber(...numbers: readonly string[]): string {
  return numbers.find((number) => !NO_NUMBER.test(number)) ?? "";
}

/** The number shown to the callee: what the outgoing leg sent, or what the incoming leg set for it. */
function callerOf({ get, profile, isOwnSide }: LegRecord): string {
  const asserted = get("sip_h_P-Asserted-Identity", "sip_P-Asserted-Identity");
  const set = get("effective_caller_id_number");
  const origination = get("origination_caller_id_number");
  if (isOwnSide) {
    return firstNumber(
      set,
      get("outbound_caller_id_number"),
      asserted,
      profile("caller_id_number"),
      get("sip_from_user"),
    );
  }
  return firstNumber(asserted, set, origination, profile("caller_id_number"), get("sip_from_user"));
}

/** Milliseconds between two counts of microseconds; empty where either never came. */
function between(fromUs: string, toUs: string): string {
  if (NEVER.has(fromUs) || NEVER.has(toUs)) return "";
  return String(Math.max(0, Math.round((Number(toUs) - Number(fromUs)) / 1000)));
}

/** Whether the far end answered: an incoming leg may be answered by the switch itself, so there only a bridge counts. */
function isReached({ get, isOwnSide }: LegRecord): boolean {
  const answered = !NEVER.has(get("answer_epoch", "answer_uepoch"));
  if (!isOwnSide) return answered;
  const wasTried = get("originate_disposition", "last_bridge_to", "bridge_epoch", "sip_invite_failure_status") !== "";
  if (!wasTried) return answered;
  return !NEVER.has(get("bridge_epoch", "bridge_uepoch")) || get("originate_disposition") === "SUCCESS";
}

/** The far end's final response: of the leg itself, or on an incoming leg of the one that was tried from it. */
function responseOf({ get, isOwnSide }: LegRecord, reached: boolean): string {
  const own = get("sip_term_status", "proto_specific_hangup_cause");
  if (reached) return "200";
  const tried = get("sip_invite_failure_status", "last_bridge_proto_specific_hangup_cause");
  const code = isOwnSide ? tried || own : get("sip_term_status") || tried || own;
  // The switch writes 200 for its own side even where nobody was reached.
  return /^(?:sip:)?200$/.test(code) ? "" : code;
}

function causeOf({ get, isOwnSide }: LegRecord, reached: boolean): { cause: string; name: string } {
  const own = { cause: get("hangup_cause_q850"), name: get("hangup_cause") };
  if (!isOwnSide || reached) return own;
  const tried = get("originate_failed_cause", "last_bridge_hangup_cause", "bridge_hangup_cause");
  return tried === "" || tried === "NONE" ? own : { cause: tried, name: tried };
}

/** Ties the legs of a call: outgoing legs name the leg that they were tried from. */
function callOf({ get, isOwnSide }: LegRecord): string {
  const own = get("uuid");
  return isOwnSide ? own : get("originating_leg_uuid", "originator", "ent_originate_aleg_uuid", "call_uuid") || own;
}

/**
 * Turns one leg's record of mod_json_cdr or mod_xml_cdr into a flat object.
 * @returns null where the value is no such record
 */
export function flattenFreeswitch(value: unknown): JsonObject | null {
  const document = isJsonObject(value) && isJsonObject(value.cdr) ? value.cdr : value;
  const variables = objectAt(document, "variables");
  if (Object.keys(variables).length === 0) return null;
  const leg = legRecord(variables, document);
  const { get, profile } = leg;
  const reached = isReached(leg);
  const { cause, name } = causeOf(leg, reached);
  const answerUs = get("answer_uepoch");
  const progressUs = NEVER.has(get("progress_uepoch")) ? get("progress_media_uepoch") : get("progress_uepoch");
  const endUs = get("end_uepoch");
  return {
    uuid: get("uuid"),
    call: callOf(leg),
    side: leg.isOwnSide ? "own" : "outer",
    direction: get("call_direction"),
    caller: callerOf(leg),
    callee: firstNumber(
      get("sip_to_user"),
      get("dialed_user"),
      profile("destination_number"),
      get("destination_number"),
    ),
    start: get("start_uepoch", "start_epoch", "start_stamp"),
    answer: reached ? get("answer_uepoch", "answer_epoch") : "",
    end: get("end_uepoch", "end_epoch", "end_stamp"),
    talk: reached ? get("billmsec") : "0",
    ring: NEVER.has(progressUs) ? "0" : between(progressUs, NEVER.has(answerUs) ? endUs : answerUs),
    pdd: NEVER.has(progressUs) ? "" : between(get("start_uepoch"), progressUs),
    sip: responseOf(leg, reached),
    phrase: reached ? "" : get("sip_invite_failure_phrase", "sip_hangup_phrase"),
    reason: get("sip_603plus_reason", "sip_reason", "sip_rh_Reason", "sip_h_Reason"),
    retryAfter: get("sip_retry_after", "sip_rh_Retry-After", "sip_h_Retry-After"),
    callInfo: get("sip_call_info", "sip_h_Call-Info", "sip_rh_Call-Info"),
    cause,
    causeName: name,
    amd: get("amd_result", "amd_status"),
    trunk: get("sip_gateway_name", "gateway_name"),
    carrier: get("carrier_name", "carrier", "lcr_carrier"),
    campaign: get("campaign_id", "campaign", "campaign_name"),
    attestation: get("sip_stir_shaken_attest", "attestation"),
  };
}
