import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { eBhThreshold } from "@/lib/watch/e-bh";

describe("eBhThreshold", () => {
  it.each([
    { name: "nothing among nothing", values: [], total: 10, level: 0.1, threshold: Number.POSITIVE_INFINITY },
    { name: "one value at the Bonferroni bound", values: [100], total: 10, level: 0.1, threshold: 100 },
    { name: "one value below it", values: [99.9], total: 10, level: 0.1, threshold: Number.POSITIVE_INFINITY },
    { name: "two values that help each other", values: [50, 50], total: 10, level: 0.1, threshold: 50 },
    { name: "a large one that lifts a smaller one", values: [1000, 50, 3], total: 10, level: 0.1, threshold: 50 },
    { name: "a gap in the middle", values: [200, 40, 34, 1], total: 10, level: 0.1, threshold: 34 },
    { name: "a looser level", values: [50], total: 10, level: 0.2, threshold: 50 },
  ])("finds $name", ({ values, total, level, threshold }) => {
    expect(eBhThreshold(values, total, level)).toBe(threshold);
  });

  it("does not depend on order, and a larger value never makes another one fall out", () => {
    const someValues = fc.array(fc.double({ min: 0, max: 1e4, noNaN: true }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(someValues, fc.integer({ min: 30, max: 500 }), fc.nat(29), (values, total, at) => {
        const threshold = eBhThreshold(values, total, 0.1);
        expect(eBhThreshold(values.toReversed(), total, 0.1)).toBe(threshold);
        const raised = values.map((value, i) => (i === at % values.length ? value + 1000 : value));
        expect(eBhThreshold(raised, total, 0.1)).toBeLessThanOrEqual(Math.max(threshold, ...raised));
        const standing = values.filter((value) => value >= threshold).length;
        const after = eBhThreshold(raised, total, 0.1);
        expect(raised.filter((value) => value >= after).length).toBeGreaterThanOrEqual(standing);
      }),
      { numRuns: 3000 },
    );
  });

  it("keeps false discoveries at the level for e-values of mean 1 under the null", () => {
    // Alternating e-values 0 and 2 have mean 1: none may stand out among many.
    const values = Array.from({ length: 100 }, (_, i) => (i % 2) * 2);
    expect(eBhThreshold(values, 100, 0.1)).toBe(Number.POSITIVE_INFINITY);
  });
});
