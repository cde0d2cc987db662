import { defineFormat } from "@/lib/intake/define-format";
import { isJsonObject, type JsonObject, textAt } from "@/lib/intake/document/json-object";
import { normaliseHeader } from "@/lib/intake/header/header";

/** Yeti's CDRs as the web interface exports them: one row per routing attempt, durations as `12 sec.` */
export const YETI_UI = defineFormat({
  id: "yeti-ui",
  name: "Yeti CDR export (web interface)",
  tier: 1,
  signature: { required: ["time_start", "lega_dc", "lega_reason", "dc", "legb_dc", "legb_reason", "routing_attempt"] },
  fields: {
    callId: "orig_call_id",
    correlationId: "orig_call_id",
    attempt: "routing_attempt",
    callerId: ["src_prefix_out", "src_prefix_in"],
    callee: ["dst_prefix_out", "dst_prefix_in"],
    startedAt: "time_start",
    answeredAt: "time_connect",
    endedAt: "time_end",
    durationMs: "duration",
    pddMs: "pdd",
    sipCode: ["legb_dc", "dc"],
    sipPhrase: ["legb_reason", "reason"],
    disposition: "status",
    carrier: ["dst_network", "vendor"],
    trunk: "term_gw",
  },
  legs: "attempts",
});

/** Writes the far leg's Q.850 cause, text and parameters as the Reason header that they were (RFC 3326). */
function flattenYeti(value: unknown): JsonObject | null {
  if (!isJsonObject(value)) return null;
  const record = Object.fromEntries(Object.entries(value).map(([key, cell]) => [normaliseHeader(key), cell]));
  const [cause, text, parameters] = ["cause", "text", "params"].map((part) => textAt(record, `legb_q850_${part}`));
  if (!cause) return record;
  const quoted = text ? `;text="${text.replaceAll('"', '\\"')}"` : "";
  return { ...record, reason: `Q.850;cause=${cause}${quoted}${parameters ? `;${parameters}` : ""}` };
}

/** Yeti's CDR table with its own column names, which add Q.850 cause, text and parameters of the far leg. */
export const YETI_RAW = defineFormat({
  id: "yeti-raw",
  name: "Yeti CDR table",
  tier: 1,
  signature: {
    required: ["time_start", "legb_disconnect_code", "legb_disconnect_reason", "lega_disconnect_code", "is_last_cdr"],
  },
  flatten: flattenYeti,
  fields: {
    callId: "orig_call_id",
    correlationId: "orig_call_id",
    attempt: "routing_attempt",
    callerId: ["pai_out", "src_prefix_out", "src_prefix_in"],
    callee: ["dst_prefix_out", "dst_prefix_in"],
    startedAt: "time_start",
    answeredAt: "time_connect",
    endedAt: "time_end",
    durationMs: "duration",
    sipCode: ["legb_disconnect_code", "internal_disconnect_code"],
    sipPhrase: ["legb_disconnect_reason", "internal_disconnect_reason"],
    reason: "reason",
    q850: "legb_q850_cause",
    carrier: "vendor_id",
    trunk: "term_gw_id",
  },
  legs: "attempts",
});
