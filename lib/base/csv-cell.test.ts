import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { csvCell, csvRow } from "@/lib/base/csv-cell";

describe("csvCell", () => {
  it.each([
    ["plain", "plain"],
    ["", ""],
    [null, ""],
    [42, "42"],
    ['say "hi"', '"say ""hi"""'],
    ["a,b", '"a,b"'],
    ["two\nlines", '"two\nlines"'],
    [" padded ", '" padded "'],
    ["+13125550103", "+13125550103"],
    ["-1.5", "-1.5"],
    ["=1+1", "'=1+1"],
    ["@SUM(A1)", "'@SUM(A1)"],
    ["+1 312", "'+1 312"],
    ["-2+3", "'-2+3"],
    ['=HYPERLINK("http://x")', `"'=HYPERLINK(""http://x"")"`],
    ["\t=1", `"'\t=1"`],
    ["\n=1", `"'\n=1"`],
    [" =1", `' =1`],
    ["\u200b=1", "'\u200b=1"],
    ["＝1+1", "'＝1+1"],
    ["a;=1", '"a;=1"'],
  ])("writes %j as %j", (value, expected) => {
    expect(csvCell(value)).toBe(expected);
  });

  it("never lets a cell begin like a formula, but for a plain number", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom("=", "+", "-", "@", "\t", "\r", "1", ".", '"', ",") }), (text) => {
        const shown = csvCell(text).replace(/^"/, "");
        expect(/^[=+\-@\t\r]/.test(shown) && !/^[+-]\d+(\.\d+)?$/.test(shown)).toBe(false);
      }),
    );
  });
});

describe("csvRow", () => {
  it("separates by commas and ends with CR LF", () => {
    expect(csvRow([7, "broken_date", null, "31.02."])).toBe("7,broken_date,,31.02.\r\n");
  });
});
