import { defineFormat } from "@/lib/intake/define-format";

const LAYOUT_WIDTHS = new Set([129, 130]);

/** The record's epoch, where leg type and origin are those of a call record. */
function anchor(cells: readonly string[]): number | null {
  if (!LAYOUT_WIDTHS.has(cells.length)) return null;
  const isRecord = /^\d{10}$/.test(cells[0] ?? "") && /^[1-4]$/.test(cells[3]?.trim() ?? "");
  return isRecord && /\d{1,2}:\d\d:\d\d/.test(cells[7] ?? "") ? 0 : null;
}

/** Cisco's border element: one record per leg, causes in hexadecimal; the leg that it originated faces the public network. */
export const CUBE = defineFormat({
  id: "cube",
  name: "Cisco CUBE gateway accounting (with header)",
  tier: 3,
  signature: {
    required: ["recordtimestamp", "callid", "h323confid", "h323setuptime", "h323disconnectcause", "clid", "dnis"],
  },
  fields: {
    callId: ["callid"],
    correlationId: "h323confid",
    method: "h323callorigin",
    callerId: ["clid", "gwfinalxlatedcgn"],
    callee: ["gwfinalxlatedcdn", "dnis"],
    startedAt: "h323setuptime",
    answeredAt: "h323connecttime",
    endedAt: "h323disconnecttime",
    q850: "h323disconnectcause",
    disposition: "disconnecttext",
    trunk: ["outtrunkgrouplabel", "outcarrierid"],
  },
  legs: "attempts",
  legKinds: { answer: "agent", originate: "final" },
  hexCauses: true,
  recipe:
    "Gateway accounting keeps Q.850 causes alone. Import the carrier's CDRs, or those of a SIP proxy in front of the gateway.",
});

/** The same records as the gateway writes them, without header. */
export const CUBE_HEADERLESS = defineFormat({
  ...CUBE,
  id: "cube-callhistory",
  name: "Cisco CUBE gateway accounting",
  signature: {},
  headerless: {
    anchor,
    columns: {
      callId: 1,
      correlationId: 4,
      startedAt: 7,
      answeredAt: 9,
      endedAt: 10,
      q850: 11,
      disposition: 12,
      method: 13,
      callerId: 21,
      callee: 22,
    },
  },
  fields: {},
});
