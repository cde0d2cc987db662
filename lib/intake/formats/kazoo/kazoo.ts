import { defineFormat } from "@/lib/intake/define-format";
import { isJsonObject, type JsonObject, textAt } from "@/lib/intake/document/json-object";

/** What authorises a leg that belongs to the customer's own users. */
const OWN_AUTHORISERS = new Set(["device", "user", "mobile", "sys_info", "callflow", "sip_device"]);

/**
 * Which way the whole call went. Each leg states its own direction, seen from the switch: a leg that came in from one of the
 * customer's devices belongs to a call that goes out.
 */
function directionOf(record: JsonObject): string {
  const isOwn = OWN_AUTHORISERS.has(textAt(record, "authorizing_type"));
  return textAt(record, "call_direction") === "inbound" && isOwn ? "outbound" : textAt(record, "call_direction");
}

/** One key for both legs of a bridged call. */
function callOf(record: JsonObject): string {
  const own = textAt(record, "interaction_id");
  if (own !== "") return own;
  return [textAt(record, "call_id"), textAt(record, "other_leg_call_id")]
    .filter((id) => id !== "")
    .sort()
    .join("|");
}

function flattenKazoo(value: unknown): JsonObject | null {
  if (!isJsonObject(value) || textAt(value, "call_id") === "") return null;
  const isOwnSide = textAt(value, "call_direction") === "inbound";
  return { ...value, direction: directionOf(value), call: callOf(value), side: isOwnSide ? "own" : "outer" };
}

/** Kazoo's CDRs and channel-destroy webhooks: Gregorian seconds, `sip:` before the code, one record per leg. */
export const KAZOO = defineFormat({
  id: "kazoo",
  name: "Kazoo CDR",
  tier: 1,
  signature: {
    required: ["call_id", "call_direction", "caller_id_number", "callee_id_number", "hangup_cause", "hangup_code"],
  },
  flatten: flattenKazoo,
  fields: {
    callId: "call_id",
    correlationId: "call",
    method: "side",
    direction: "direction",
    callerId: ["outbound_caller_id_number", "caller_id_number"],
    callee: ["dialed_number", "callee_id_number", "to"],
    startedAt: ["timestamp", "unix_timestamp", "datetime"],
    durationMs: "billing_seconds",
    totalMs: "duration_seconds",
    ringMs: "ringing_seconds",
    sipCode: "hangup_code",
    disposition: "hangup_cause",
    trunk: ["resource_id", "local_resource_id"],
  },
  time: { zone: "utc", dateOrder: null },
  direction: { kind: "by_column", words: {} },
  legs: "attempts",
  legKinds: { own: "agent", outer: "final" },
  recipe:
    "Kazoo gives response numbers alone: for phrase and Reason import the CDRs of the carrier or of the edge proxy (Kamailio acc).",
});
