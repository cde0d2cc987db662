import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Factor } from "@/lib/present/caller-id/caller-id.schema";
import { SCORE_BASE, scoreFactors } from "@/lib/present/caller-id/score-factors";
import { NO_SUMS } from "@/lib/score/score-sums";

const sums = { ...NO_SUMS, calls: 200, blocked: 20, declined: 10, answered: 30, expectedAnswers: 40 };
const lost = { blocked: 30.6, inferred: 0, unwanted: 2.2, declined: 4.9, answers: 0.3 };

describe("scoreFactors", () => {
  it("names the five lines in one order, with whole points that lead from the base to the score", () => {
    const factors = scoreFactors(62, { lost, sums });
    expect(factors.map(({ id, points }) => [id, points])).toEqual([
      ["blocked", -31],
      ["inferred", 0],
      ["unwanted", -2],
      ["declined", -5],
      ["answers", 0],
    ]);
    for (const factor of factors) expect(Factor.parse(factor)).toEqual(factor);
  });

  it("gives each line its share with interval and number of calls", () => {
    const [blocked] = scoreFactors(62, { lost, sums });
    expect(blocked).toMatchObject({ value: 0.1, n: 200 });
    expect(blocked?.low).toBeGreaterThan(0.06);
    expect(blocked?.high).toBeLessThan(0.16);
    expect(scoreFactors(62, { lost, sums }).at(-1)).toMatchObject({ value: 30 / 180, n: 180 });
  });

  it("tells tenths where little is left of old calls: points never stand beside no calls", () => {
    const nOf = (calls: number) => scoreFactors(96, { lost, sums: { ...NO_SUMS, calls, blocked: calls } })[0]?.n;
    expect([0, 0.01, 0.2, 4.56, 9.96, 10.4, 200].map(nOf)).toEqual([0, 0.1, 0.2, 4.6, 10, 10, 200]);
  });

  it("adds up exactly, whatever was lost where", () => {
    const part = fc.double({ min: 0, max: 100, noNaN: true });
    const anyLost = fc.record({ blocked: part, inferred: part, unwanted: part, declined: part, answers: part });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100 }), anyLost, (score, parts) => {
        const factors = scoreFactors(score, { lost: parts, sums });
        expect(factors.reduce((sum, { points }) => sum + points, SCORE_BASE)).toBe(score);
        for (const { points } of factors) expect(points).toBeLessThanOrEqual(0);
      }),
    );
  });

  it("takes nothing off a score of 100, and bears sums of nothing", () => {
    const none = { blocked: 0, inferred: 0, unwanted: 0, declined: 0, answers: 0 };
    const factors = scoreFactors(100, { lost: none, sums: NO_SUMS });
    expect(factors.every(({ points, n }) => Object.is(points, 0) && n === 0)).toBe(true);
  });
});
