import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { splitWholePoints } from "@/lib/score/whole-points";

describe("splitWholePoints", () => {
  it.each([
    { parts: [1, 1, 1], total: 10, points: [4, 3, 3] },
    { parts: [0.5, 0.3, 0.2], total: 7, points: [4, 2, 1] },
    { parts: [0, 5, 0], total: 12, points: [0, 12, 0] },
    { parts: [0, 0], total: 3, points: [0, 0] },
    { parts: [2, 1], total: 0, points: [0, 0] },
  ])("splits $total over $parts", ({ parts, total, points }) => {
    expect(splitWholePoints(parts, total)).toEqual(points);
  });

  it("adds up and strays from no exact share by a whole point", () => {
    const parts = fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(parts, fc.nat(100), (shares, total) => {
        const weight = shares.reduce((a, b) => a + b, 0);
        fc.pre(weight > 1e-6);
        const points = splitWholePoints(shares, total);
        expect(points.reduce((a, b) => a + b, 0)).toBe(total);
        points.forEach((point, i) => {
          expect(Math.abs(point - (total * (shares[i] ?? 0)) / weight)).toBeLessThan(1 + 1e-9);
        });
      }),
      { numRuns: 3000 },
    );
  });
});
