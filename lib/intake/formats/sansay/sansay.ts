import { defineFormat } from "@/lib/intake/define-format";
import type { JsonObject } from "@/lib/intake/document/json-object";

const WIDTH_MIN = 60;

/** Offset of a zone given as minutes west of Greenwich: 480 is -08:00. */
function zoneWest(minutes: string): string {
  const west = Number(minutes);
  if (minutes === "" || !Number.isInteger(west) || Math.abs(west) > 14 * 60) return "";
  const hours = String(Math.floor(Math.abs(west) / 60)).padStart(2, "0");
  return `${west > 0 ? "-" : "+"}${hours}:${String(Math.abs(west) % 60).padStart(2, "0")}`;
}

function flattenSansay(value: unknown): JsonObject | null {
  if (!Array.isArray(value) || value.length < WIDTH_MIN) return null;
  const cells = value.map((cell) => (typeof cell === "string" ? cell.trim() : ""));
  if (!/^V\d+\.\d+$/.test(cells[1] ?? "") || !/^[RA]$/.test(cells[2] ?? "")) return null;
  const shown = cells.findLast((cell) => cell !== "") ?? "";
  return {
    id: cells[4],
    setup: cells[6],
    connect: cells[7],
    release: cells[8],
    zone: zoneWest(cells[9] ?? ""),
    word: cells[10],
    cause: cells[11],
    ingressTrunk: cells[13],
    caller: cells[15],
    shown: /^\+?\d{7,15}$/.test(shown) ? shown : "",
    dialled: cells[17],
    egressTrunk: cells[31],
    sent: cells[35],
  };
}

/** Records of Sansay's VSX: semicolons, sixty fields and more, ctime stamps with the zone as minutes west of Greenwich. */
export const SANSAY = defineFormat({
  id: "sansay",
  name: "Sansay VSX CDR",
  tier: 2,
  flatten: flattenSansay,
  fields: {
    callId: "id",
    callerId: ["caller", "shown"],
    callee: ["sent", "dialled"],
    startedAt: "setup",
    answeredAt: "connect",
    endedAt: "release",
    timeZone: "zone",
    sipCode: "cause",
    disposition: "word",
    trunk: "egressTrunk",
  },
});
