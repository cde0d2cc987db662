import { describe, expect, it } from "vitest";
import type { AdviceDay } from "@/lib/advice/advice-day";
import type { Watched } from "@/lib/advice/advice-rule";
import { DayTrials } from "@/lib/advice/day-trials";
import { verifyAdvice } from "@/lib/advice/verify-advice";
import { WATCHED } from "@/lib/advice/watched";
import { aDay, TODAY } from "@/lib/testing/a-fleet";

const DONE_AGO = 20;
const doneOn = TODAY - DONE_AGO;
/** Days from `first` to `last` days ago with 50 calls each, of which so many were blocked. */
const days = (first: number, last: number, blocked: number): AdviceDay[] =>
  Array.from({ length: first - last + 1 }, (_, index) =>
    aDay(first - index, { routable: 50, connected: 20, blocked603plus: blocked }),
  );
const story = (before: number, after: number, last = 0) => [
  ...days(DONE_AGO + 10, DONE_AGO + 1, before),
  ...days(DONE_AGO - 1, last, after),
];
function sums(watched: Watched, all: readonly AdviceDay[]): DayTrials {
  const trials = new DayTrials(watched);
  for (const day of all) trials.add(day);
  return trials;
}
const verify = (
  treated: readonly AdviceDay[],
  untouched: readonly AdviceDay[] = [],
  watched: Watched = WATCHED.blocked,
) =>
  verifyAdvice({
    better: watched.better,
    treated: sums(watched, treated),
    untouched: sums(watched, untouched),
    doneOn,
  });

describe("verifying advice", () => {
  it("says that it helped where the share falls beyond that of untouched numbers", () => {
    // 10 % of 500 before, 2 % of 500 after; untouched 4 % on both sides.
    const { word, change, treated, untouched } = verify(story(5, 1), story(2, 2));
    expect(treated).toEqual({ before: { hits: 50, n: 500 }, after: { hits: 10, n: 500 } });
    expect(untouched).toEqual({ before: { hits: 20, n: 500 }, after: { hits: 20, n: 500 } });
    expect(word).toBe("helped");
    // The change of the shares as they are shown; its interval is that of the smoothed ones, 51/502 and 11/502, whose
    // variances are 0.000182 + 0.0000427 + 2 × 0.0000798.
    expect(change).toEqual({
      value: expect.closeTo(-0.08, 10),
      low: expect.closeTo(-0.1182, 3),
      high: expect.closeTo(-0.0412, 3),
    });
  });

  it("sees that blocks are gone which had come on the last day alone, or on some", () => {
    for (const blockedDays of [1, 3, 9]) {
      const { word, treated } = verify([
        ...days(DONE_AGO + 20, DONE_AGO + blockedDays + 1, 0),
        ...days(DONE_AGO + blockedDays, DONE_AGO + 1, 25),
        ...days(DONE_AGO - 1, DONE_AGO - 20, 0),
      ]);
      expect(treated.before.hits).toBe(blockedDays * 25);
      expect(word).toBe("helped");
    }
  });

  it("gives no credit for a difference that days have among themselves", () => {
    const restless = (first: number, last: number, blocked: number) =>
      days(first, last, 0).map((day, index) => (index % 2 === 0 ? day : { ...day, blocked603plus: blocked }));
    // 10 % of 500 before, 6 % of 500 after: as calls that is certain, as days of 0 % and 20 %, or 12 %, it is not.
    const { word, treated, change } = verify([
      ...restless(DONE_AGO + 10, DONE_AGO + 1, 10),
      ...restless(DONE_AGO - 1, DONE_AGO - 10, 6),
    ]);
    expect(treated).toEqual({ before: { hits: 50, n: 500 }, after: { hits: 30, n: 500 } });
    expect(verify(story(5, 3)).word).toBe("helped");
    expect(word).toBe("no_effect");
    expect(change?.high).toBeGreaterThan(0);
  });

  it("gives no credit for what happened to untouched numbers as well", () => {
    expect(verify(story(5, 1), story(5, 1)).word).toBe("no_effect");
    expect(verify(story(5, 5), story(5, 1)).word).toBe("worse");
  });

  it.each([
    [5, 5, "no_effect"],
    [1, 5, "worse"],
    [5, 1, "helped"],
  ] as const)("compares before and after alone where nobody is comparable: %i to %i", (before, after, word) =>
    expect(verify(story(before, after), story(5, 1).slice(0, 1))).toMatchObject({ word, untouched: null }),
  );

  it("waits for as many calls as there were before", () => {
    expect(verify(story(5, 1, 14))).toMatchObject({ word: "not_yet", callsToGo: 200, change: null });
    expect(verify(story(5, 1, 10)).word).toBe("helped");
  });

  it("waits for 200 calls at least", () => {
    expect(verify([aDay(25, { routable: 9 }), ...days(DONE_AGO - 1, DONE_AGO - 2, 0)])).toMatchObject({
      word: "not_yet",
      callsToGo: 100,
    });
  });

  it("counts neither the day itself, nor what came before the 28 days, nor more than it needs", () => {
    const far = [...days(DONE_AGO + 40, DONE_AGO + 29, 50), ...story(5, 1, 0), ...days(DONE_AGO, DONE_AGO, 50)];
    expect(verify(far).treated).toEqual(verify(story(5, 1, 0)).treated);
  });

  it("knows that more answers are better", () => {
    const answers = (before: number, after: number) => [
      ...Array.from({ length: 10 }, (_, index) => aDay(DONE_AGO + 10 - index, { routable: 50, connected: before })),
      ...Array.from({ length: 10 }, (_, index) => aDay(DONE_AGO - 1 - index, { routable: 50, connected: after })),
    ];
    expect(verify(answers(10, 20), [], WATCHED.answered).word).toBe("helped");
    expect(verify(answers(20, 10), [], WATCHED.answered).word).toBe("worse");
  });

  it("can tell nothing where the share has no trials", () => {
    const unanswered = { ...WATCHED.blocked, of: () => ({ hits: 0, n: 0 }) };
    expect(verify(story(5, 1), [], unanswered)).toMatchObject({ word: "not_yet", callsToGo: 0 });
  });
});
