import { describe, expect, it } from "vitest";
import { WORKED_CASES } from "@/lib/score/worked-cases";

describe("WORKED_CASES", () => {
  it("are fourteen, numbered in their order", () => {
    expect(WORKED_CASES.map(({ id }) => id)).toEqual(Array.from({ length: 14 }, (_, i) => i + 1));
  });

  it("expect 12 answers and 3 declines in 100 delivered calls", () => {
    for (const { carriers } of WORKED_CASES) {
      for (const sums of carriers) {
        const delivered = sums.calls - sums.inferred - sums.blocked;
        expect(sums.expectedAnswers).toBeCloseTo(0.12 * delivered, 9);
        expect(sums.expectedAnswersOfAll).toBeCloseTo(0.12 * sums.calls, 9);
        expect(sums.expectedDeclines).toBeCloseTo(0.03 * delivered, 9);
      }
    }
  });

  it("keep each score within its interval and its points within what is lost", () => {
    for (const { score, low, high, points } of WORKED_CASES) {
      expect(score).toBeGreaterThanOrEqual(low - 0.5);
      expect(score).toBeLessThanOrEqual(high + 0.5);
      expect(Math.abs(points.reduce((a, b) => a + b, 0) - (100 - score))).toBeLessThanOrEqual(2);
    }
  });
});
