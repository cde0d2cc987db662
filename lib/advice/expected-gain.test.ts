import { describe, expect, it } from "vitest";
import { ADVICE_RULES, adviceRule } from "@/lib/advice/catalogue";
import { adviceRank, expectedGain } from "@/lib/advice/expected-gain";
import type { ReadingEvidence } from "@/lib/advice/judge-rule";

const reading = (wish: Partial<ReadingEvidence>): ReadingEvidence => ({
  name: "share",
  value: 0,
  low: 0,
  high: 0,
  hits: null,
  n: null,
  unit: "share",
  passed: ["warn-share"],
  ...wish,
});

describe("the expected gain", () => {
  const gain = (ruleId: string, ...readings: readonly ReadingEvidence[]) => {
    const rule = adviceRule(ruleId) ?? ADVICE_RULES[0];
    if (rule === undefined) throw new Error("no rule");
    return expectedGain(rule, { n: 1_000, readings }, 1_000);
  };

  it("is what a share has beyond its first limit", () => {
    expect(gain("invalid-numbers", reading({ value: 0.05, hits: 50, n: 1_000 }))).toBeCloseTo(30, 6);
    expect(gain("low-answer-rate", reading({ value: 0.1, hits: 100, n: 1_000 }))).toBeCloseTo(100, 6);
  });

  it("is the count, or a tenth of the calls where the figure counts none", () => {
    expect(gain("burst", reading({ name: "hour", value: 28, unit: "calls" }))).toBe(28);
    expect(gain("volume-spike", reading({ name: "times", value: 3, unit: "times" }))).toBe(100);
    expect(gain("burst", reading({ passed: [] }))).toBe(0);
  });
});

it("ranks by severity, then by the calls that gain", () => {
  const ranked = [
    adviceRank("critical", 100),
    adviceRank("critical", 2),
    adviceRank("medium", 100),
    adviceRank("low", 100),
  ];
  expect(ranked).toEqual(ranked.toSorted((a, b) => b - a));
});
