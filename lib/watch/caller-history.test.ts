import { describe, expect, it } from "vitest";
import { NO_SUMS, type ScoreSums } from "@/lib/score/score-sums";
import { callerHistory } from "@/lib/watch/caller-history";
import type { Detection, DetectionChange } from "@/lib/watch/detection";

const DAY = 20_500;
const HEALTHY: ScoreSums = {
  ...NO_SUMS,
  calls: 200,
  answered: 24,
  expectedAnswers: 24,
  expectedAnswersOfAll: 24,
  declined: 6,
  expectedDeclines: 6,
};
const BLOCKED: ScoreSums = { ...HEALTHY, blocked: 150, answered: 6 };
const days = (...sums: ScoreSums[]) => sums.map((one, index) => ({ carrier: "Verizon", day: DAY + index, sums: one }));
const lastHourOf = (day: number) => day * 24 + 17;

function detection(change: DetectionChange, hour: number): Detection {
  const none = { observed: 0, expected: 0 };
  const evidence = { sinceHour: hour, calls: 10, answers: none, declines: none, unwanted: none, blocks: none };
  return {
    callerId: "+13125550100",
    change,
    kind: "block",
    carrier: null,
    hour,
    odds: 2_000,
    confirmedHour: null,
    evidence,
  };
}

describe("callerHistory", () => {
  it("has nothing to tell of a caller ID without calls", () => {
    expect(callerHistory([], [], lastHourOf)).toEqual({ days: [], steps: [] });
  });

  it("calls a number good once it has enough healthy calls, dated by the last hour of that day", () => {
    const { days: found, steps } = callerHistory(days(HEALTHY, HEALTHY), [], lastHourOf);
    expect(found.map((day) => day.standing)).toEqual(["good", "good"]);
    expect(steps).toEqual([{ from: "not_enough_calls", to: "good", signal: "clear", hour: lastHourOf(DAY) }]);
  });

  it("calls a number harmed by its score alone when it was bad from the first call on", () => {
    const { steps } = callerHistory(days(BLOCKED), [], lastHourOf);
    expect(steps).toMatchObject([{ from: "not_enough_calls", to: "harmed", signal: "low" }]);
  });

  it("dates an alert by the hour of its detection, not by the end of the day", () => {
    const hour = (DAY + 1) * 24 + 9;
    const { steps } = callerHistory(days(HEALTHY, HEALTHY), [detection("alert", hour)], lastHourOf);
    expect(steps.at(-1)).toEqual({ from: "good", to: "harmed", signal: "alert", hour });
  });

  it("keeps a number harmed while its alert is open, and lets it recover afterwards", () => {
    const at = (index: number) => (DAY + index) * 24 + 9;
    const found = callerHistory(
      days(HEALTHY, HEALTHY, HEALTHY, HEALTHY, HEALTHY),
      [detection("alert", at(1)), detection("recovery", at(3))],
      lastHourOf,
    );
    expect(found.days.map((day) => day.standing)).toEqual(["good", "harmed", "harmed", "recovering", "good"]);
  });

  it("does not look ahead: what a day says is the same whatever comes after it", () => {
    const sums = [HEALTHY, BLOCKED, HEALTHY, BLOCKED];
    const whole = callerHistory(days(...sums), [], lastHourOf);
    for (let cut = 1; cut < sums.length; cut++) {
      const part = callerHistory(days(...sums.slice(0, cut)), [], lastHourOf);
      expect(part.days).toEqual(whole.days.slice(0, cut));
    }
  });
});
