import { describe, expect, it } from "vitest";
import { RuleDefinition, type RuleWish } from "@/lib/alert/rules/rule-definition.schema";
import {
  countReadings,
  lookbackHours,
  scoreReading,
  silenceReadings,
  standingReading,
} from "@/lib/alert/rules/rule-reading";

const asked = (wish: Partial<RuleWish> = {}) =>
  RuleDefinition.parse({ name: "x", metric: "blocked", comparison: "above", threshold: 0.05, minCalls: 20, ...wish });
const series = (calls: number, hits: number, hour = 1_000) => ({
  callerId: "+12025550100",
  hours: [hour],
  calls: [calls],
  hits: [hits],
});

describe("countReadings", () => {
  it.each<[string, Partial<RuleWish>, number, number, boolean, boolean]>([
    // The interval of 10 in 100 is 5.5% to 17.4%: surely above 5%.
    ["surely above", {}, 100, 10, true, false],
    // The interval of 9 in 100 begins at 4.8%: the raw share is above, the evidence is not.
    ["above, but by chance perhaps", {}, 100, 9, false, false],
    ["not above", {}, 100, 5, false, true],
    ["too few calls to conclude anything", { minCalls: 101 }, 100, 90, false, false],
    ["surely below", { metric: "answer", comparison: "below", threshold: 0.2 }, 100, 8, true, false],
    ["below, but by chance perhaps", { metric: "answer", comparison: "below", threshold: 0.2 }, 100, 14, false, false],
    ["more calls than agreed", { metric: "attempts", threshold: 100 }, 101, 0, true, false],
    ["as many as agreed", { metric: "attempts", threshold: 100 }, 100, 0, false, true],
  ])("%s", (_, wish, calls, hits, isBad, isGood) => {
    expect(countReadings(series(calls, hits), asked(wish), 0)).toMatchObject([{ isBad, isGood }]);
  });

  it("counts the hours of its window and no others", () => {
    const long = { callerId: "a", hours: [76, 77, 100], calls: [1_000, 30, 30], hits: [1_000, 3, 3] };
    expect(countReadings(long, asked(), 100)).toMatchObject([{ n: 60, value: 0.1, sinceHour: 77 }]);
  });

  it("compares with the four weeks before where it shall rise", () => {
    const rise = asked({ comparison: "rises", threshold: 0.02 });
    const before = { hours: [900, 1_000], calls: [1_000, 200] };
    const readingOf = (hits: number[]) => countReadings({ callerId: "a", ...before, hits }, rise, 1_000)[0];
    expect(readingOf([10, 20])).toMatchObject({ before: 0.01, value: 0.1, isBad: true, isGood: false });
    expect(readingOf([50, 20])).toMatchObject({ before: 0.05, isBad: false, isGood: false });
    expect(readingOf([100, 20])).toMatchObject({ isBad: false, isGood: true });
    // Nothing is known of before: nothing can have risen.
    expect(countReadings(series(500, 400), rise, 0)).toMatchObject([{ isBad: false, isGood: false }]);
    expect(lookbackHours(rise)).toBe(24 + 28 * 24);
  });

  it("compares the other way round where it shall fall", () => {
    const fall = asked({ metric: "answer", comparison: "falls", threshold: 0.05 });
    const two = { callerId: "a", hours: [900, 1_000], calls: [1_000, 200], hits: [300, 20] };
    expect(countReadings(two, fall, 1_000)).toMatchObject([{ before: 0.3, value: 0.1, isBad: true }]);
  });
});

describe("silenceReadings", () => {
  const hours = [10, 11, 40];
  it("speaks at the hour at which it has lasted so long, and at the next call", () => {
    const seen = silenceReadings(hours, 24, { fromHour: 0, nowHour: 45 });
    expect(seen.map(({ hour, isBad }) => [hour, isBad])).toEqual([
      [10, false],
      [11, false],
      [35, true],
      [40, false],
    ]);
  });

  it("speaks while it lasts, once the clock has come so far", () => {
    const lastOf = (nowHour: number) => silenceReadings(hours, 24, { fromHour: 0, nowHour }).at(-1);
    expect(lastOf(63)).toMatchObject({ hour: 40, isBad: false });
    expect(lastOf(64)).toMatchObject({ hour: 64, isBad: true, sinceHour: 41 });
  });
});

describe("scores and standings", () => {
  const score = { callerId: "a", day: 10, value: 60, low: 50, high: 69, n: 100 };
  it.each([
    [score, 70, true, false],
    [score, 68, false, false],
    [score, 60, false, true],
    [{ ...score, n: 5 }, 70, false, false],
  ])("a score is low when its interval is", (one, threshold, isBad, isGood) => {
    const rule = asked({ metric: "score", comparison: "below", threshold });
    expect(scoreReading(one, rule)).toMatchObject({ hour: 263, isBad, isGood });
  });

  it("a standing is what it is", () => {
    expect([standingReading("a", 5, true).isBad, standingReading("a", 6, false).isGood]).toEqual([true, true]);
  });
});
