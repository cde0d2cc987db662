import { describe, expect, it } from "vitest";
import { Random } from "@/lib/demo/world/random";
import { type DayCount, NO_UNREST, type Unrest, unrestFactor, withRestlessDay } from "@/lib/watch/unrest";
import { WATCH } from "@/lib/watch/watch-constants";

const EXPECTED = { answers: 200, declines: 40, unwanted: 2, blocks: 3 };
const MEASURES = ["answers", "declines", "unwanted", "blocks"] as const;

/** A day of a caller ID whose standard deviations from day to day are the usual ones times a factor. */
function aDay(random: Random, times: number, measures: readonly (typeof MEASURES)[number][] = MEASURES): DayCount[] {
  return measures.map((measure) => {
    const expected = EXPECTED[measure];
    const observed = random.poisson(expected * random.factor(times * WATCH.noise[measure].day));
    return { measure, observed, expected, doubt: 0.01 };
  });
}

function shownBy(days: number, times: number, measures = MEASURES): Unrest {
  const random = new Random(`unrest ${times}`);
  let unrest = NO_UNREST;
  for (let day = 0; day < days; day++) unrest = withRestlessDay(unrest, aDay(random, times, measures));
  return unrest;
}

describe("unrestFactor", () => {
  it("is the mean of the prior while nothing is known", () => {
    const { levels } = WATCH.unrest;
    expect(levels.reduce((sum, { prior }) => sum + prior, 0)).toBeCloseTo(1, 12);
    expect(unrestFactor(NO_UNREST)).toBeCloseTo(
      levels.reduce((sum, { factor, prior }) => sum + prior * factor, 0),
      12,
    );
  });

  it("falls to 1 with a caller ID that varies as is usual", () => {
    expect(unrestFactor(shownBy(60, 1))).toBeLessThan(1.3);
  });

  it("rises within weeks with one whose days differ twice as much", () => {
    const factor = unrestFactor(shownBy(25, 2));
    expect(factor).toBeGreaterThan(2.5);
    expect(factor).toBeLessThan(9);
  });
});

describe("withRestlessDay", () => {
  it("learns nothing from counts that nothing was expected of", () => {
    const counts: DayCount[] = [{ measure: "blocks", observed: 0, expected: 0, doubt: 0 }];
    expect(withRestlessDay(NO_UNREST, counts)).toEqual(NO_UNREST);
  });

  it("lets one wild day tell a bounded amount", () => {
    const wild: DayCount[] = [{ measure: "blocks", observed: 400, expected: 2, doubt: 0.01 }];
    expect(Math.max(...withRestlessDay(NO_UNREST, wild))).toBe(WATCH.unrest.dayMax);
  });

  it("takes counts too large to be summed one by one as it takes small ones", () => {
    const of = (observed: number) =>
      withRestlessDay(NO_UNREST, [{ measure: "answers", observed, expected: 20.5, doubt: 0.02 }]).at(-1) ?? 0;
    const steps = [18, 19, 20, 21, 22].map((observed) => of(observed + 1) - of(observed));
    for (const [i, step] of steps.slice(1).entries()) expect(Math.abs(step - (steps[i] ?? 0))).toBeLessThan(0.02);
  });
});
