import { describe, expect, it } from "vitest";
import { count, figure, passes, type Reading, rangeOf, share } from "@/lib/advice/reading";

const CASES: readonly (readonly [string, Reading, number, "above" | "below", boolean])[] = [
  ["one block in 50 does not shout", share(1, 50), 0.01, "above", false],
  ["three in 100 just do", share(3, 100), 0.01, "above", true],
  ["none of 50 still allows 7 %", share(0, 50), 0.07, "below", false],
  ["none of 500 does not", share(0, 500), 0.07, "below", true],
  ["a share of nothing says nothing", share(0, 0), 0.5, "below", false],
  ["a count at the limit", count(3), 3, "above", true],
  ["a count below it", count(2), 3, "above", false],
  ["none where one is wanted", count(0), 1, "below", true],
  ["a figure", figure(2.1), 2, "above", true],
  ["a figure that chance explains", figure(9, false), 2, "above", false],
];

describe("a reading", () => {
  it.each(CASES)("%s", (_, reading, threshold, direction, passed) =>
    expect(passes(reading, threshold, direction)).toBe(passed),
  );

  it("has an interval when it is a share", () => {
    const { low, high } = rangeOf(share(1, 50));
    expect([low, high]).toEqual([expect.closeTo(0.0035, 4), expect.closeTo(0.105, 3)]);
    expect(rangeOf(count(4))).toEqual({ value: 4, low: 4, high: 4 });
  });

  it("has no more hits than trials", () => expect(share(9, 4)).toEqual({ kind: "share", hits: 4, n: 4 }));
});
