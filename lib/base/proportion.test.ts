import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { wilson } from "@/lib/base/proportion";

describe("wilson", () => {
  // From the closed form, as printed in common tables of the 95 % score interval.
  it.each([
    [0, 50, 0, 0.0713],
    [1, 50, 0.0035, 0.105],
    [3, 100, 0.0103, 0.0845],
    [3, 12, 0.0889, 0.5323],
    [30, 150, 0.1439, 0.2712],
    [50, 50, 0.9287, 1],
  ])("of %d in %d reaches from %d to %d", (hits, n, low, high) => {
    const found = wilson(hits, n);
    expect(found.low).toBeCloseTo(low, 3);
    expect(found.high).toBeCloseTo(high, 3);
    expect(found).toMatchObject({ value: hits / n, n });
  });

  it("knows nothing without a trial", () => {
    expect(wilson(0, 0)).toEqual({ value: 0, low: 0, high: 1, n: 0 });
  });

  it("holds the share between its ends, within 0 and 1, and narrows as trials grow", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5_000 }), fc.double({ min: 0, max: 1, noNaN: true }), (n, share) => {
        const hits = Math.round(share * n);
        const { low, high, value } = wilson(hits, n);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        expect(low).toBeLessThanOrEqual(value + 1e-12);
        expect(high).toBeGreaterThanOrEqual(value - 1e-12);
        const tenfold = wilson(hits * 10, n * 10);
        expect(tenfold.high - tenfold.low).toBeLessThan(high - low);
      }),
    );
  });
});
