import { describe, expect, it } from "vitest";
import { addSums, NO_SUMS, type ScoreSums } from "@/lib/score/score-sums";
import { lowHour } from "@/lib/watch/low-hour";

const HEALTHY: ScoreSums = { ...NO_SUMS, calls: 200, answered: 24, expectedAnswers: 24, expectedAnswersOfAll: 24 };
const BLOCKED: ScoreSums = { ...HEALTHY, blocked: 150, answered: 6 };
const SILENT: ScoreSums = { ...HEALTHY, answered: 0 };
const PAST = new Map([["Verizon", addSums(NO_SUMS, HEALTHY, 3)]]);

function hoursOf(...totals: ScoreSums[]) {
  return totals.map((total, i) => ({
    hour: 1000 + i,
    total: () => total,
    carriers: () => new Map([["Verizon", total]]),
  }));
}

describe("lowHour", () => {
  it("finds the first hour at which the score is low, together with the days before", () => {
    const found = lowHour(PAST, hoursOf(HEALTHY, BLOCKED, addSums(BLOCKED, HEALTHY, 100)));
    expect(found?.hour).toBe(1001);
    expect(found?.score.sums.calls).toBe(800);
    expect(found?.score.high).toBeLessThan(75);
  });

  it("finds none on a healthy day, nor where there are too few calls to tell", () => {
    expect(lowHour(PAST, hoursOf(HEALTHY))).toBeNull();
    expect(lowHour(new Map(), hoursOf({ ...NO_SUMS, calls: 10, blocked: 10 }))).toBeNull();
  });

  it("sees missing answers as well, without any refusal", () => {
    const silent = hoursOf(addSums(NO_SUMS, SILENT, 10));
    expect(lowHour(new Map(), silent)?.score.lost.answers).toBeGreaterThan(25);
  });
});
