import { describe, expect, it } from "vitest";
import type { CarrierDay } from "@/lib/score/day-sums";
import { DecayingDays } from "@/lib/score/decaying-days";
import { addSums, NO_SUMS, type ScoreSums } from "@/lib/score/score-sums";
import { type CallerHistory, callerHistory, type HistoryMemory } from "@/lib/watch/caller-history";
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

/** Tells the life of a caller ID that calls on these days: a third by 9 o'clock, and all by 17. */
function historyOf(
  calls: readonly CarrierDay[],
  detections: readonly Detection[] = [],
  lastDay = DAY + calls.length - 1,
  before?: HistoryMemory,
): CallerHistory {
  const hoursOf = (day: number) =>
    calls
      .filter((entry) => entry.day === day)
      .flatMap(({ sums }) =>
        ([9, 17] as const).map((hourOfDay) => {
          const total = hourOfDay === 17 ? sums : addSums(NO_SUMS, sums, 1 / 3);
          return { hour: day * 24 + hourOfDay, total: () => total, carriers: () => new Map([["Verizon", total]]) };
        }),
      );
  const firstDay = before === undefined ? 0 : lastDay;
  return callerHistory({ days: new DecayingDays(calls), detections, hoursOf }, { firstDay, lastDay }, before);
}

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
    expect(historyOf([])).toEqual({ days: [], steps: [] });
  });

  it("calls a number good once it has enough healthy calls, dated by the last hour of that day", () => {
    const { days: found, steps } = historyOf(days(HEALTHY, HEALTHY));
    expect(found.map((day) => day.standing)).toEqual(["good", "good"]);
    expect(steps).toEqual([
      { from: "not_enough_calls", to: "good", signal: "clear", hour: lastHourOf(DAY), low: null },
    ]);
  });

  it("calls a number harmed by its score alone when it was bad from the first call on", () => {
    const { steps } = historyOf(days(BLOCKED));
    expect(steps).toMatchObject([{ from: "not_enough_calls", to: "harmed", signal: "low" }]);
  });

  it("dates a low score by the first hour that shows it, and says what it was then", () => {
    const { steps } = historyOf(days(HEALTHY, BLOCKED));
    expect(steps.at(-1)).toMatchObject({ from: "good", to: "harmed", signal: "low", hour: (DAY + 1) * 24 + 9 });
    expect(steps.at(-1)?.low?.sums.blocked).toBeCloseTo(50, 9);
    expect(steps.at(-1)?.low?.high).toBeLessThan(75);
  });

  it("scores idle days too, for as long as earlier calls count, and says when too few are left", () => {
    const { days: found, steps } = historyOf(days(HEALTHY), [], DAY + 100);
    expect(found.at(-1)?.day).toBe(DAY + 61);
    expect(found.at(-1)?.score.overall).toMatchObject({ value: 100, band: "not_enough_calls" });
    expect(steps.map(({ to }) => to)).toEqual(["good", "not_enough_calls"]);
  });

  it("brings nobody back to good by idleness", () => {
    const { days: found } = historyOf(days(BLOCKED), [], DAY + 40);
    expect(new Set(found.map(({ standing }) => standing))).toEqual(new Set(["harmed", "not_enough_calls"]));
    const values = found.map(({ score }) => score.overall.value);
    expect(values.every((value, i) => i === 0 || value >= (values[i - 1] ?? 0))).toBe(true);
  });

  it("goes on from a memory as if it had never stopped", () => {
    const calls = days(HEALTHY, HEALTHY, BLOCKED, HEALTHY, HEALTHY);
    const whole = historyOf(calls);
    const first = historyOf(calls.slice(0, 4));
    const memory = { standing: first.days.at(-1)?.standing ?? "good", steps: first.steps };
    const rest = historyOf(calls, [], DAY + 4, memory);
    expect([...first.days, ...rest.days]).toEqual(whole.days);
    expect([...first.steps, ...rest.steps]).toEqual(whole.steps);
  });

  it("dates an alert by the hour of its detection, not by the end of the day", () => {
    const hour = (DAY + 1) * 24 + 9;
    const { steps } = historyOf(days(HEALTHY, HEALTHY), [detection("alert", hour)]);
    expect(steps.at(-1)).toEqual({ from: "good", to: "harmed", signal: "alert", hour, low: null });
  });

  it("keeps a number harmed while its alert is open, and lets it recover afterwards", () => {
    const at = (index: number) => (DAY + index) * 24 + 9;
    const found = historyOf(days(HEALTHY, HEALTHY, HEALTHY, HEALTHY, HEALTHY), [
      detection("alert", at(1)),
      detection("recovery", at(3)),
    ]);
    expect(found.days.map((day) => day.standing)).toEqual(["good", "harmed", "harmed", "recovering", "good"]);
  });

  it("does not look ahead: what a day says is the same whatever comes after it", () => {
    const sums = [HEALTHY, BLOCKED, HEALTHY, BLOCKED];
    const whole = historyOf(days(...sums));
    for (let cut = 1; cut < sums.length; cut++) {
      const part = historyOf(days(...sums.slice(0, cut)));
      expect(part.days).toEqual(whole.days.slice(0, cut));
    }
  });
});
