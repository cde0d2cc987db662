import { describe, expect, it } from "vitest";
import { aFieldRow } from "@/lib/testing/a-field-row";
import { multiplierMean } from "@/lib/watch/bayes-factor";
import { type NormalPast, ownMultipliers } from "@/lib/watch/own-multiplier";
import { SCAN_WINDOWS } from "@/lib/watch/scan-window";
import { StreamHistory } from "@/lib/watch/stream-history";
import { WATCH } from "@/lib/watch/watch-constants";

const FIRST = 20_000;
const ALL_PAST: NormalPast = {
  fromDay: 0,
  toDay: Number.POSITIVE_INFINITY,
  leftOut: [],
  dayVariances: { answers: WATCH.noise.answers.day ** 2, declines: 0.02, unwanted: 0.09, blocks: 0.25 },
};

/** Days of calls of which `answered(day)` are answered where 12 were to be expected, and as many declined as expected. */
function aHistory(days: number, answered: (day: number) => number): StreamHistory {
  const stream = new StreamHistory(null, FIRST - 1);
  for (let day = 0; day < days; day++) {
    stream.openDay(FIRST + day);
    const seen = { calls: 100, answered: answered(day), declined: 3 };
    stream.addRow(FIRST + day, 15, aFieldRow({ ...seen, expectedAnswers: 12, expectedDeclines: 3 }));
    stream.sumHours(FIRST + day);
    stream.closeDay(FIRST + day, 1);
  }
  return stream;
}

const answersOf = (stream: StreamHistory, day: number, past = ALL_PAST) =>
  ownMultipliers(stream, day, past, null).map(({ answers }) => multiplierMean(answers));

describe("ownMultipliers", () => {
  it("has one belief for each window", () => {
    expect(
      ownMultipliers(
        aHistory(5, () => 12),
        FIRST + 5,
        ALL_PAST,
        null,
      ),
    ).toHaveLength(SCAN_WINDOWS.length);
  });

  it("begins at 1 and comes to what the caller ID is like", () => {
    expect(
      answersOf(
        aHistory(0, () => 0),
        FIRST,
      )[0],
    ).toBe(1);
    expect(
      answersOf(
        aHistory(60, () => 18),
        FIRST + 60,
      )[0],
    ).toBeCloseTo(1.5, 1);
  });

  it("learns only from days before the window", () => {
    const fellTenDaysAgo = aHistory(60, (day) => (day < 50 ? 12 : 4));
    const means = answersOf(fellTenDaysAgo, FIRST + 60);
    expect(means[0]).toBeLessThan(0.92);
    const index = SCAN_WINDOWS.findIndex(({ wholeDays }) => wholeDays === 14);
    expect(means[index]).toBeCloseTo(1, 6);
  });

  it("leaves out changes that are over and days since an open one", () => {
    const stream = aHistory(60, (day) => (day >= 30 && day < 40 ? 3 : 12));
    expect(answersOf(stream, FIRST + 60)[0]).toBeLessThan(0.95);
    const leftOut = [{ fromDay: FIRST + 30, toDay: FIRST + 39 }];
    expect(answersOf(stream, FIRST + 60, { ...ALL_PAST, leftOut })[0]).toBeCloseTo(1, 6);
    expect(answersOf(stream, FIRST + 38, { ...ALL_PAST, toDay: FIRST + 30 })[0]).toBeCloseTo(1, 6);
  });

  it("begins anew where the present was accepted", () => {
    const stream = aHistory(60, (day) => (day < 30 ? 24 : 6));
    const means = answersOf(stream, FIRST + 60, { ...ALL_PAST, fromDay: FIRST + 30 });
    expect(means[0]).toBeLessThan(0.6);
  });

  it("trusts no history more than days differ from each other", () => {
    const [own] = ownMultipliers(
      aHistory(90, () => 5000),
      FIRST + 90,
      ALL_PAST,
      null,
    );
    const { day, drift } = WATCH.noise.answers;
    expect(1 / (own?.answers.shape ?? 0)).toBeGreaterThan(day ** 2 + drift ** 2);
    const last = ownMultipliers(
      aHistory(90, () => 5000),
      FIRST + 90,
      ALL_PAST,
      null,
    ).at(-1);
    expect(last?.answers.shape).toBeGreaterThan(own?.answers.shape ?? 0);
  });

  it("lets a carrier start from what all calls are like", () => {
    const all = ownMultipliers(
      aHistory(60, () => 18),
      FIRST + 60,
      ALL_PAST,
      null,
    );
    const [fresh] = ownMultipliers(new StreamHistory("Cobalt Wireless", FIRST + 59), FIRST + 60, ALL_PAST, all);
    expect(fresh && multiplierMean(fresh.answers)).toBeCloseTo(all[0] ? multiplierMean(all[0].answers) : 0, 9);
  });
});
