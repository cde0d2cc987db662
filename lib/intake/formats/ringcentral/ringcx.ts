import { defineFormat } from "@/lib/intake/define-format";
import { isJsonObject, type JsonObject } from "@/lib/intake/document/json-object";
import { normaliseHeader } from "@/lib/intake/header/header";

/** Calls that the dialler made carry the id of the lead; all others came in over a queue. */
function flattenRingcx(value: unknown): JsonObject | null {
  if (!isJsonObject(value)) return null;
  const record = Object.fromEntries(Object.entries(value).map(([key, cell]) => [normaliseHeader(key), cell]));
  const isOutbound = typeof record.outbound_externid === "string" && record.outbound_externid.trim() !== "";
  return { ...record, direction: isOutbound ? "outbound" : "inbound" };
}

/** RingCX call detail report: month before day, an apostrophe before the id, states padded with blanks. */
export const RINGCX_CDR = defineFormat({
  id: "ringcx-cdr",
  name: "RingCX call detail report",
  tier: 4,
  signature: { required: ["cloud_profile_id", "uii", "ani", "dnis", "enqueue_time", "call_result"] },
  flatten: flattenRingcx,
  fields: {
    callId: "uii",
    direction: "direction",
    callerId: "ani",
    callee: "dnis",
    startedAt: "enqueue_time",
    durationMs: "connected_duration",
    disposition: ["call_result", "attempt_1_disp"],
  },
  time: { zone: "local", dateOrder: "mdy" },
  direction: { kind: "by_column", words: {} },
  recipe: "Use the dialer result download for calls that the dialler made: it names the caller ID that was shown.",
});

/** RingCX dialer result download: the caller ID that was shown, durations in minutes. */
export const RINGCX_DIALER = defineFormat({
  id: "ringcx-dialer",
  name: "RingCX dialer results",
  tier: 3,
  signature: {
    required: [
      "callid",
      "campaign_id",
      "lead_phone",
      "pass_disposition",
      "agent_disposition",
      "call_start",
      "loaded_caller_id",
    ],
  },
  fields: {
    callId: "callid",
    callerId: "loaded_caller_id",
    callee: "lead_phone",
    startedAt: "call_start",
    durationMs: { from: ["duration"], unit: "min" },
    disposition: ["pass_disposition", "agent_disposition"],
    campaign: ["campaign_name", "campaign_id"],
  },
  time: { zone: "local", dateOrder: "mdy" },
  recipe: "Dialer results give words alone. With your own carrier (BYOC), import the CDRs of its border controller.",
});
