import { describe, expect, it } from "vitest";
import { dayVariance, NO_NOISE, withNormalDay } from "@/lib/watch/day-noise";
import { WATCH } from "@/lib/watch/watch-constants";

/** Factor of a caller ID that is no more restless than usual. */
const CALM = 1;
const usual = WATCH.noise.answers.day ** 2;

/** The variance believed in after `days` of counts that stray by `share` of what was expected, up and down in turn. */
function learned(days: number, share: number, expected: number): number {
  let sums = NO_NOISE;
  for (let day = 0; day < days; day++) {
    const observed = expected * (1 + (day % 2 === 0 ? share : -share));
    sums = withNormalDay(sums, { measure: "answers", observed, expected }, CALM);
  }
  return dayVariance("answers", sums, CALM);
}

describe("dayVariance", () => {
  it("is the usual one while nothing is known", () => {
    expect(dayVariance("answers", NO_NOISE, CALM)).toBeCloseTo(usual, 12);
    expect(dayVariance("declines", NO_NOISE, CALM)).toBeCloseTo(WATCH.noise.declines.day ** 2, 12);
  });

  it("grows with a caller ID whose days differ more", () => {
    expect(learned(60, 0.2, 500)).toBeGreaterThan(3 * usual);
  });

  it("shrinks with a caller ID whose days are alike, but not to nothing", () => {
    expect(learned(200, 0.04, 500)).toBeCloseTo(WATCH.dayNoise.shareMin * usual, 9);
  });

  it("begins higher for a caller ID that is restless in other counts", () => {
    expect(dayVariance("blocks", NO_NOISE, 4)).toBeCloseTo(4 * WATCH.noise.blocks.day ** 2, 12);
  });

  it("learns next to nothing from days with few answers", () => {
    expect(learned(60, 0.8, 1.5)).toBeCloseTo(usual, 3);
    expect(learned(60, 0.8, 0)).toBe(usual);
  });

  it("is not blown up by the first days of a change", () => {
    let sums = NO_NOISE;
    for (let day = 0; day < 30; day++)
      sums = withNormalDay(
        sums,
        { measure: "answers", observed: 500 * (1 + (day % 2 ? 0.09 : -0.09)), expected: 500 },
        CALM,
      );
    const before = dayVariance("answers", sums, CALM);
    for (let day = 0; day < 2; day++)
      sums = withNormalDay(sums, { measure: "answers", observed: 200, expected: 500 }, CALM);
    expect(dayVariance("answers", sums, CALM)).toBeLessThan(2 * before);
  });
});
