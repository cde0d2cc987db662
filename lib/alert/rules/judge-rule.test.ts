import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { judgeRule, type RuleIncident, type RuleSubject } from "@/lib/alert/rules/judge-rule";
import type { RuleReading } from "@/lib/alert/rules/rule-reading";

const reading = (about: string, hour: number, state: "bad" | "good" | "neither"): RuleReading => ({
  about,
  hour,
  value: 0,
  low: 0,
  high: 0,
  n: 0,
  before: 0,
  sinceHour: hour,
  isBad: state === "bad",
  isEnough: true,
  isGood: state === "good",
});
const subject = (callerId: string, ...states: (readonly [number, "bad" | "good" | "neither"])[]): RuleSubject => ({
  callerId,
  readings: states.map(([hour, state]) => reading(callerId, hour, state)),
});
const told = (incidents: readonly RuleIncident[]) =>
  incidents.map(({ hour, entries }) => [hour, ...entries.map((one) => `${one.callerId}-${one.overHour}`)]);
const judge = (subjects: readonly RuleSubject[], before: readonly RuleIncident[] = [], fromHour = 0) =>
  judgeRule(subjects, before, { fromHour, cooldownHours: 24 });

describe("judgeRule", () => {
  it("raises once for as long as it lasts, and ends when it is good again", () => {
    const one = subject("a", [1, "neither"], [2, "bad"], [3, "bad"], [50, "bad"], [60, "neither"], [61, "good"]);
    expect(told(judge([one]))).toEqual([[2, "a-61"]]);
  });

  it("makes one incident of caller IDs that go bad within its cool-down", () => {
    const all = [subject("b", [5, "bad"]), subject("a", [5, "bad"], [9, "good"]), subject("c", [28, "bad"])];
    expect(told(judge(all))).toEqual([[5, "a-9", "b-null", "c-null"]]);
  });

  it("raises another after the cool-down, for what is new alone", () => {
    const all = [subject("a", [5, "bad"], [40, "bad"]), subject("b", [29, "bad"])];
    expect(told(judge(all))).toEqual([
      [5, "a-null"],
      [29, "b-null"],
    ]);
  });

  it("adds who comes and goes within the cool-down to the same incident", () => {
    const one = subject("a", [5, "bad"], [6, "good"], [7, "bad"], [8, "good"], [30, "bad"]);
    expect(told(judge([one]))).toEqual([
      [5, "a-6", "a-8"],
      [30, "a-null"],
    ]);
  });

  it("comes to the same incidents at once and bit by bit, in whatever order the caller IDs stand", () => {
    const states = fc.constantFrom<"bad" | "good" | "neither">("bad", "good", "neither");
    const subjects = fc
      .array(fc.array(fc.tuple(fc.integer({ min: 0, max: 120 }), states), { maxLength: 12 }), { maxLength: 5 })
      .map((all) =>
        all.map((turns, at) => {
          const byHour = new Map(turns);
          return subject(`n${at}`, ...[...byHour].sort(([a], [b]) => a - b));
        }),
      );
    fc.assert(
      fc.property(subjects, fc.array(fc.integer({ min: 0, max: 121 }), { maxLength: 4 }), (all, cuts) => {
        const whole = judge(all);
        expect(judge([...all].reverse())).toEqual(whole);
        // Going back to an earlier hour, as late calls make it, changes nothing either.
        let known: RuleIncident[] = judge(all);
        for (const cut of cuts) known = judge(all, known, cut);
        expect(known).toEqual(whole);
        // Each run sees calls up to some hour only.
        let grown: RuleIncident[] = [];
        let from = 0;
        for (const cut of [...cuts].sort((a, b) => a - b).concat(121)) {
          const seen = all.map((one) => ({ ...one, readings: one.readings.filter(({ hour }) => hour < cut) }));
          grown = judge(seen, grown, from);
          from = Math.max(0, cut);
        }
        expect(grown).toEqual(whole);
      }),
    );
  });
});
