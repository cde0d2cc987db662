import { describe, expect, it } from "vitest";
import { DayTrials } from "@/lib/advice/day-trials";
import { WATCHED } from "@/lib/advice/watched";
import { aDay, TODAY } from "@/lib/testing/a-fleet";

function trialsOf(...days: readonly (readonly [ago: number, routable: number, blocked: number, callerId?: string])[]) {
  const trials = new DayTrials(WATCHED.blocked);
  for (const [ago, routable, blocked603plus, callerId] of days)
    trials.add(aDay(ago, { routable, blocked603plus }, callerId));
  return trials;
}

describe("trials by day", () => {
  const trials = trialsOf([3, 10, 1], [9, 20, 2], [3, 30, 4, "+13125550101"], [1, 40, 8]);

  it("are summed over caller IDs and days, both ends among them", () => {
    expect(trials.between(TODAY - 9, TODAY - 3)).toEqual({ hits: 7, n: 60, routable: 60 });
    expect(trials.between(TODAY - 8, TODAY - 4)).toEqual({ hits: 0, n: 0, routable: 0 });
  });

  it("never count more hits than trials", () => {
    expect(trialsOf([1, 2, 5]).between(0, TODAY)).toEqual({ hits: 2, n: 2, routable: 2 });
  });

  it("tell how far the usual day strays, whatever befell fewer than half of them", () => {
    const calm = Array.from({ length: 9 }, (_, at): [number, number, number] => [at + 2, 100, 5]);
    expect(trialsOf(...calm).usualSpread(0, TODAY)).toBe(1);
    expect(trialsOf(...calm, [1, 100, 80]).usualSpread(0, TODAY)).toBe(1);
    const restless = calm.map(([ago, n], at): [number, number, number] => [ago, n, at * 5]);
    expect(trialsOf(...restless).usualSpread(0, TODAY)).toBeGreaterThan(10);
    expect(trialsOf([1, 100, 50]).usualSpread(0, TODAY)).toBe(1);
    expect(trialsOf().usualSpread(0, TODAY)).toBe(1);
  });

  it("tell how far days differ from each other", () => {
    // Days of 1 and 3 in 10 around 2 in 10: each strays by one call of 20.
    expect(trialsOf([3, 10, 1], [2, 10, 3]).dayVariance(0, TODAY)).toBeCloseTo((2 / 400) * 2, 10);
    expect(trialsOf([3, 10, 2], [2, 20, 4]).dayVariance(0, TODAY)).toBeCloseTo(0, 10);
    expect(trialsOf([3, 10, 1]).dayVariance(0, TODAY)).toBe(0);
    expect(trialsOf().dayVariance(0, TODAY)).toBe(0);
  });

  it.each([
    ["the first call after", 1, TODAY - 3],
    ["the last call of a day", 40, TODAY - 3],
    ["the first call of the next day with calls", 41, TODAY - 1],
    ["more calls than there are", 999, TODAY - 1],
    ["no call at all", 0, TODAY - 9],
  ])("tell the day of %s", (_, number, day) => expect(trials.dayOfCall(number, TODAY - 9)).toBe(day));
});
