import { describe, expect, it } from "vitest";
import { wilson } from "@/lib/base/proportion";
import { changeCell, countCell, rateCell, tellsOfFew } from "@/lib/present/report/report-cell";

describe("countCell", () => {
  it.each([
    [1_234, false, "1,234", 1_234],
    [3, true, "< 5", null],
    [40, true, "hidden", null],
    [0, false, "0", 0],
  ])("of %d, hidden: %s, reads %s", (count, isHidden, text, value) => {
    expect(countCell(count, isHidden)).toEqual({ text, note: null, values: [value] });
  });
});

describe("rateCell", () => {
  it("shows a share with its interval and what it rests on", () => {
    expect(rateCell(wilson(60, 1_000), false)).toEqual({
      text: "6%",
      note: "4.7–7.6%, n = 1,000",
      values: [0.06, expect.closeTo(0.0469, 3), expect.closeTo(0.0765, 3), 1_000],
    });
  });

  it("says that there were no calls, and nothing where it may not", () => {
    expect(rateCell(wilson(0, 0), false)).toMatchObject({ text: "–", values: [null, null, null, 0] });
    expect(rateCell(wilson(3, 1_000), true)).toEqual({ text: "hidden", note: null, values: [null, null, null, null] });
  });
});

describe("changeCell", () => {
  it.each([
    ["a clear rise", [120, 1_000], [60, 1_000], "+6 points", "+3.5 to +8.5"],
    ["what may be chance", [62, 1_000], [60, 1_000], "+0.2 points", "-1.9 to +2.3, may be chance"],
    ["what is hardly a change", [601, 10_000], [600, 10_000], "0 points", "-0.6 to +0.7, may be chance"],
    ["a fall that hardly leaves zero out", [3_677, 13_859], [4_093, 14_835], "-1.1 points", "-2.1 to -0.03"],
    ["too few calls", [3, 12], [60, 1_000], "–", "not enough calls"],
    ["no calls before", [60, 1_000], [0, 0], "–", "no calls before"],
  ])("tells %s", (_, [hits = 0, n = 0], [hitsBefore = 0, before = 0], text, note) => {
    expect(changeCell(wilson(hits, n), wilson(hitsBefore, before), false)).toMatchObject({ text, note });
  });

  it("tells nothing where a side is hidden", () => {
    expect(changeCell(wilson(60, 1_000), wilson(3, 1_000), true)).toMatchObject({ values: [null, null, null] });
  });
});

it.each([
  [50, 100, false],
  [0, 100, false],
  [100, 100, false],
  [2, 100, true],
  [98, 100, true],
  [0, 3, true],
])("%d of %d tells of few: %s", (hits, n, is) => {
  expect(tellsOfFew(wilson(hits, n))).toBe(is);
});
