import { describe, expect, it } from "vitest";
import { type AsteriskLayout, dispositionAnchor } from "@/lib/intake/formats/asterisk/disposition-anchor";

const TIMES = ["2026-04-02 10:00:00", "", "2026-04-02 10:00:09"];
const MASTER = [
  "",
  "1001",
  "914155550100",
  "from-internal",
  '"Sales" <3125550101>',
  "PJSIP/1001-1",
  "PJSIP/north-2",
  "Dial",
  "x",
  ...TIMES,
  "9",
  "0",
  "NO ANSWER",
  "DOCUMENTATION",
];
const CUSTOM = [
  '"Sales" <3125550101>',
  "1001",
  "914155550100",
  "from-internal",
  "PJSIP/1001-1",
  "PJSIP/north-2",
  "Dial",
  "x",
  ...TIMES,
  "9",
  "0",
  "BUSY",
  "DOCUMENTATION",
  "spring",
  "1775142000.1",
];
const DATABASE = [
  "2026-04-02 10:00:00",
  "Sales",
  "1001",
  "914155550100",
  "from-internal",
  "PJSIP/1001-1",
  "",
  "Dial",
  "x",
  "9",
  "0",
  "FAILED",
  "3",
];

describe.each<[string, readonly string[], AsteriskLayout, number]>([
  ["Master.csv", MASTER, "cdr_csv", 14],
  ["Master.csv with unique ids", [...MASTER, "1775142000.1", ""], "cdr_csv", 14],
  ["a custom file", CUSTOM, "cdr_custom", 13],
  ["a custom file without unique ids", CUSTOM.slice(0, 15), "cdr_custom", 13],
  ["a row of the table", DATABASE, "database", 11],
  ["a row that begins with an id", ["17", ...DATABASE], "database", 12],
])("%s", (_case, cells, layout, at) => {
  it("has its own layout and no other", () => {
    for (const other of ["cdr_csv", "cdr_custom", "database"] as const) {
      expect(dispositionAnchor(other)(cells)).toBe(other === layout ? at : null);
    }
  });
});

it.each([[[]], [["ANSWERED"]], [["a", "b", "c", "d", "e", "ANSWERED"]], [["a", "b", "c", "1", "2", "answered"]]])(
  "%j is none",
  (cells) => {
    expect(dispositionAnchor("database")(cells)).toBeNull();
  },
);
