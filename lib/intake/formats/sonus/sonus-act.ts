import { defineFormat } from "@/lib/intake/define-format";
import type { JsonObject } from "@/lib/intake/document/json-object";

/** Position of the disconnect reason in each kind of record; calling and called number stand five and six cells behind it. */
const REASON_AT: Readonly<Record<string, number>> = { STOP: 14, ATTEMPT: 11 };
const KINDS = new Set(["START", "STOP", "ATTEMPT", "INTERMEDIATE", "SW_CHANGE"]);
const WIDTH_MIN = 20;
const TICK_MS = 10;

function flattenAct(value: unknown): JsonObject | null {
  if (!Array.isArray(value) || value.length < WIDTH_MIN) return null;
  const cells = value.map((cell) => (typeof cell === "string" ? cell.trim() : ""));
  const [kind = ""] = cells;
  if (!KINDS.has(kind)) return null;
  const at = REASON_AT[kind];
  if (at === undefined) return { kind };
  return {
    kind,
    id: cells[2],
    date: cells[5],
    time: cells[6],
    talk: kind === "STOP" ? String(Number(cells[at - 1]) * TICK_MS) : "0",
    reason: cells[at],
    caller: cells[at + 5],
    callee: cells[at + 6],
  };
}

/** Accounting files of Ribbon (Sonus): no header, one record per call beside start and interim ones, Q.850 reasons. */
export const SONUS_ACT = defineFormat({
  id: "sonus-act",
  name: "Ribbon (Sonus) accounting file",
  tier: 3,
  flatten: flattenAct,
  fields: {
    recordType: "kind",
    callId: "id",
    startDate: "date",
    startedAt: "time",
    durationMs: { from: ["talk"], unit: "ms" },
    q850: "reason",
    callerId: "caller",
    callee: "callee",
  },
  time: { zone: "local", dateOrder: "mdy" },
  keep: [{ field: "recordType", words: ["stop", "attempt"], otherwise: "interim_record" }],
  recipe: "Add the SIP variant field with the final response to the accounting record.",
});
