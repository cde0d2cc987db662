import { describe, expect, it } from "vitest";
import { defineFormat } from "@/lib/intake/define-format";
import { knowHeaderless, splitLogLines } from "@/lib/intake/headerless-rows";

const MARKED = defineFormat({
  id: "marked",
  name: "Marked",
  tier: 3,
  fields: {},
  headerless: {
    anchor: (cells) => (cells.includes("OUT") ? cells.indexOf("OUT") : null),
    columns: { callerId: 1, callee: [2, 3], durationMs: -1 },
    units: { durationMs: "ms" },
  },
});
const row = ["900", "OUT", "+13125550101", "", "+14155550160"];

describe("rows without header", () => {
  it("are known by one cell, and their columns counted from it", () => {
    expect(knowHeaderless([MARKED], [row, ["x", ...row], row])).toEqual({
      format: MARKED,
      anchor: 1,
      columns: { callerId: { from: [2] }, callee: { from: [3, 4] }, durationMs: { from: [0], unit: "ms" } },
    });
  });

  it("are not known where most of them lack it, comments and blank rows aside", () => {
    expect(knowHeaderless([MARKED], [row, ["a"], ["b"]])).toBeNull();
    expect(knowHeaderless([MARKED], [row, ["# a"], ["", ""]])?.anchor).toBe(1);
    expect(knowHeaderless([MARKED], [])).toBeNull();
  });

  it("of a log are known by any line, because others stand between", () => {
    expect(knowHeaderless([{ ...MARKED, isLog: true }], [row, ["a"], ["b"]])?.anchor).toBe(1);
  });
});

describe("log lines of one cell", () => {
  it("are cut at many bars, and left whole at few", () => {
    const cells = Array.from({ length: 12 }, (_, index) => `c${index}`);
    expect(splitLogLines([[cells.join("|")], ["a|b"], []])).toEqual([cells, ["a|b"], []]);
  });

  it("are none where a row has cells already", () => {
    const rows = [["a|b|c|d|e|f|g|h|i|j|k|l"], ["a", "b"]];
    expect(splitLogLines(rows)).toBe(rows);
  });
});
