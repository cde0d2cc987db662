import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { BASE_POINTS, scoreFactors, wholeScore } from "@/lib/score/factor";
import { scoreCallerId } from "@/lib/score/score-caller-id";
import { WORKED_CASES } from "@/lib/score/worked-cases";

const caseScore = (id: number) => scoreCallerId(WORKED_CASES.find((entry) => entry.id === id)?.carriers ?? []);

describe("scoreFactors", () => {
  it.each(WORKED_CASES)("adds up to the whole score of worked case $id", ({ carriers }) => {
    const score = scoreCallerId(carriers);
    const sum = scoreFactors(score).reduce((points, factor) => points + factor.points, BASE_POINTS);
    expect(sum).toBe(wholeScore(score));
  });

  it("adds up for any sums and never gives credit", () => {
    const count = fc.nat(4000).map((eighths) => eighths / 8);
    const someSums = fc
      .record({ missed: count, answered: count, declined: count, unwanted: count, inferred: count, blocked: count })
      .map(({ missed, ...ends }) => {
        const calls = missed + ends.answered + ends.declined + ends.unwanted + ends.inferred + ends.blocked;
        const delivered = calls - ends.inferred - ends.blocked;
        return {
          ...ends,
          calls,
          expectedAnswers: 0.12 * delivered,
          expectedAnswersOfAll: 0.12 * calls,
          expectedDeclines: 0.03 * delivered,
        };
      });
    fc.assert(
      fc.property(fc.array(someSums, { maxLength: 4 }), (carriers) => {
        const score = scoreCallerId(carriers);
        const factors = scoreFactors(score);
        expect(factors.reduce((points, factor) => points + factor.points, BASE_POINTS)).toBe(wholeScore(score));
        for (const factor of factors) {
          expect(factor.points).toBeLessThanOrEqual(0);
          expect(Object.is(factor.points, -0)).toBe(false);
          expect(factor.low).toBeLessThanOrEqual(factor.value);
          expect(factor.high).toBeGreaterThanOrEqual(factor.value);
        }
      }),
      { numRuns: 3000 },
    );
  });

  it("explains a block with its share and interval", () => {
    const blocked = scoreFactors(caseScore(10)).find(({ id }) => id === "explicit_blocks");
    expect(blocked).toMatchObject({ points: -67, value: 0.151, n: 1000 });
    expect(blocked?.explanation).toContain("15.1 in 100 calls");
  });

  it("sets declines and answers against what is usual", () => {
    const factors = scoreFactors(caseScore(9));
    const words = factors.map(({ explanation }) => explanation).join(" ");
    expect(words).toContain("6.1 in 100 delivered calls were declined, where 3.0 are usual");
    expect(words).toContain("6.1 in 100 delivered calls were answered");
    expect(words).toContain("12.0 likely");
  });

  it("has something to say about no calls at all", () => {
    const factors = scoreFactors(caseScore(1));
    expect(factors).toHaveLength(5);
    expect(factors.every(({ points, n, low, high }) => points === 0 && n === 0 && low === 0 && high === 1)).toBe(true);
  });
});
