import { defineFormat } from "@/lib/intake/define-format";

/** Start, connected time, ring time, caller and direction at their places. */
function anchor(cells: readonly string[]): number | null {
  if (cells.length < 12 || !/^\d{4}\/\d\d\/\d\d \d\d:\d\d:\d\d$/.test(cells[0] ?? "")) return null;
  return /^\d\d:\d\d:\d\d$/.test(cells[1] ?? "") && /^\d+$/.test(cells[2] ?? "") && /^[IO]$/.test(cells[4] ?? "")
    ? 0
    : null;
}

/** SMDR of Avaya IP Office: no release cause at all. */
export const AVAYA_SMDR = defineFormat({
  id: "avaya-smdr",
  name: "Avaya IP Office SMDR (with header)",
  tier: 5,
  signature: {
    required: ["callstart", "connectedtime", "ringtime", "caller", "direction", "callednumber", "diallednumber"],
  },
  fields: {
    callId: "callid",
    callerId: "caller",
    callee: ["diallednumber", "callednumber"],
    startedAt: "callstart",
    durationMs: "connectedtime",
    ringMs: "ringtime",
    direction: "direction",
    recordType: "isinternal",
    campaign: "account",
  },
  direction: { kind: "by_column", words: {} },
  hasExtensions: true,
  dialsNine: true,
  keep: [{ field: "recordType", words: ["0", ""], otherwise: "internal" }],
  recipe: "SMDR holds no release cause. Import the carrier's CDRs, or those of the border controller.",
});

/** The same records as the system sends them, without header. */
export const AVAYA_SMDR_HEADERLESS = defineFormat({
  ...AVAYA_SMDR,
  id: "avaya-smdr-raw",
  name: "Avaya IP Office SMDR",
  signature: {},
  headerless: {
    anchor,
    columns: {
      startedAt: 0,
      durationMs: 1,
      ringMs: 2,
      callerId: 3,
      direction: 4,
      callee: [6, 5],
      campaign: 7,
      recordType: 8,
      callId: 9,
    },
  },
  fields: {},
});
