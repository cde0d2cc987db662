import { describe, expect, it } from "vitest";
import { cellReader, pick, tidy } from "@/lib/intake/row/cell";

it.each([
  [" 603 ", "603"],
  ["\u00a0603\u202f", "603"],
  ["603\u00a0", "603"],
  ["Northern Bell", "Northern Bell"],
  ["\t+13125550101", "+13125550101"],
  ["'0042", "0042"],
  ['="+13125550101"', "+13125550101"],
  ["=1+1", "=1+1"],
  ["NULL", ""],
  ["null", ""],
  ["\\N", ""],
  ["N/A", ""],
  ["(null)", ""],
  ["-", ""],
  ["-5", "-5"],
  ["None", ""],
  ["--", ""],
  [" --- ", ""],
  ["\u2014", ""],
  ["\u2013", ""],
  ["n.a.", ""],
  ["#N/A", ""],
  ["#DIV/0!", ""],
  ["NaT", ""],
  ["?", ""],
  ["...", ""],
  ["\u2026", ""],
  ["----", "----"],
  ["#42", "#42"],
  [".5", ".5"],
  ["Nonesuch", "Nonesuch"],
  ["No answer", "No answer"],
  ["", ""],
  ["   ", ""],
])("tidies %j to %j", (cell, expected) => {
  expect(tidy(cell)).toBe(expected);
});

it("survives a cell of nothing but apostrophes", () => {
  expect(tidy("'".repeat(1_000_000))).toHaveLength(999_999);
});

describe("the first filled cell", () => {
  const cells = ["", "NULL", " b ", "c"];
  it.each([
    [[0, 1, 2, 3], "b"],
    [[3, 2], "c"],
    [[0, 1], ""],
    [[9], ""],
    [[], ""],
    [[2], "b"],
  ])("of %j is %j", (at, expected) => {
    expect(pick(cells, at)).toBe(expected);
    expect(cellReader(at)(cells)).toBe(expected);
  });
});
