import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { HARM_LINES } from "@/lib/score/harm";
import { scoreCallerId } from "@/lib/score/score-caller-id";
import { addSums, NO_SUMS, type ScoreSums } from "@/lib/score/score-sums";
import { splitWholePoints } from "@/lib/score/whole-points";
import { WORKED_CASES } from "@/lib/score/worked-cases";

const RUNS = { numRuns: 3000 };
const lines = ["answered", "missed", "declined", "inferred", "unwanted", "blocked"] as const;
type Ends = Record<(typeof lines)[number], number>;

/** Sums of whole calls, all of which expect the same. */
function sumsOf(ends: Ends, answerRate: number, declineRate = 0.03): ScoreSums {
  const calls = lines.reduce((sum, line) => sum + ends[line], 0);
  const delivered = calls - ends.inferred - ends.blocked;
  return {
    calls,
    declined: ends.declined,
    unwanted: ends.unwanted,
    inferred: ends.inferred,
    blocked: ends.blocked,
    answered: ends.answered,
    expectedAnswers: answerRate * delivered,
    expectedAnswersOfAll: answerRate * calls,
    expectedDeclines: declineRate * delivered,
  };
}

const someEnds: fc.Arbitrary<Ends> = fc.record({
  answered: fc.nat(200),
  missed: fc.nat(1000),
  declined: fc.nat(100),
  inferred: fc.nat(60),
  unwanted: fc.nat(60),
  blocked: fc.nat(200),
});
const someRate = fc.double({ min: 0.08, max: 0.24, noNaN: true });
const someState = fc.array(fc.record({ ends: someEnds, rate: someRate }), { minLength: 1, maxLength: 5 });
const stateSums = (state: readonly { ends: Ends; rate: number }[]) => state.map((s) => sumsOf(s.ends, s.rate));

describe("scoreCallerId", () => {
  it.each(WORKED_CASES)("scores worked case $id: $name", ({ carriers, score, low, high, enough }) => {
    const got = scoreCallerId(carriers);
    expect(Math.abs(got.value - score)).toBeLessThanOrEqual(0.05);
    expect(Math.round(got.low)).toBe(low);
    expect(Math.round(got.high)).toBe(high);
    expect(got.band === "not_enough_calls").toBe(!enough);
  });

  it.each(WORKED_CASES)("splits the points of worked case $id", ({ carriers, points }) => {
    const { lost } = scoreCallerId(carriers);
    HARM_LINES.forEach((line, index) => {
      expect(Math.abs(lost[line] - (points[index] ?? 0))).toBeLessThanOrEqual(1);
    });
  });

  it("keeps 0 ≤ low ≤ value ≤ high ≤ 100 and lost points that add up", () => {
    fc.assert(
      fc.property(someState, (state) => {
        const { value, low, high, lost } = scoreCallerId(stateSums(state));
        expect(low).toBeGreaterThanOrEqual(0);
        expect(value).toBeGreaterThanOrEqual(low);
        expect(high).toBeGreaterThanOrEqual(value);
        expect(high).toBeLessThanOrEqual(100);
        const parts = HARM_LINES.map((line) => lost[line]);
        expect(Math.min(...parts)).toBeGreaterThanOrEqual(0);
        expect(parts.reduce((a, b) => a + b, 0)).toBeCloseTo(100 - value, 9);
        const whole = splitWholePoints(parts, 100 - Math.round(value));
        if (value < 99.5) expect(whole.reduce((a, b) => a + b, 0)).toBe(100 - Math.round(value));
      }),
      RUNS,
    );
  });

  it("never rises with one more block", () => {
    fc.assert(
      fc.property(someState, fc.nat(4), (state, at) => {
        const before = stateSums(state);
        const index = at % state.length;
        const after = before.map((s, i) =>
          i === index
            ? { ...s, calls: s.calls + 1, blocked: s.blocked + 1, expectedAnswersOfAll: s.expectedAnswersOfAll + 0.12 }
            : s,
        );
        expect(scoreCallerId(after).value).toBeLessThanOrEqual(scoreCallerId(before).value + 1e-9);
      }),
      RUNS,
    );
  });

  it("never rises when a call ends worse", () => {
    const worse = [
      ["answered", "missed"],
      ["missed", "declined"],
      ["declined", "unwanted"],
      ["unwanted", "blocked"],
      ["inferred", "blocked"],
      ["answered", "blocked"],
    ] as const;
    fc.assert(
      fc.property(someState, fc.nat(4), fc.constantFrom(...worse), (state, at, [from, to]) => {
        const index = at % state.length;
        fc.pre((state[index]?.ends[from] ?? 0) > 0);
        const turned = state.map((s, i) =>
          i === index ? { ...s, ends: { ...s.ends, [from]: s.ends[from] - 1, [to]: s.ends[to] + 1 } } : s,
        );
        expect(scoreCallerId(stateSums(turned)).value).toBeLessThanOrEqual(
          scoreCallerId(stateSums(state)).value + 1e-9,
        );
      }),
      RUNS,
    );
  });

  it("orders severities at equal expectations: missed, declined, unwanted as inferred, blocked", () => {
    fc.assert(
      fc.property(someEnds, someRate, fc.integer({ min: 1, max: 200 }), (ends, rate, k) => {
        const base = sumsOf(ends, rate);
        const adding = (line: "declined" | "unwanted" | "inferred" | "blocked") =>
          scoreCallerId([{ ...base, calls: base.calls + k, [line]: base[line] + k }]).value;
        const missed = scoreCallerId([{ ...base, calls: base.calls + k }]).value;
        expect(adding("declined")).toBeLessThanOrEqual(missed + 1e-9);
        expect(adding("unwanted")).toBeLessThanOrEqual(adding("declined") + 1e-9);
        expect(adding("inferred")).toBeCloseTo(adding("unwanted"), 9);
        expect(adding("blocked")).toBeLessThanOrEqual(adding("unwanted") + 1e-9);
      }),
      RUNS,
    );
  });

  it("does not depend on the order of carriers", () => {
    fc.assert(
      fc.property(someState, (state) => {
        const carriers = stateSums(state);
        const forwards = scoreCallerId(carriers);
        const backwards = scoreCallerId(carriers.toReversed());
        expect(backwards.value).toBeCloseTo(forwards.value, 9);
        expect(backwards.low).toBeCloseTo(forwards.low, 9);
      }),
      RUNS,
    );
  });

  it("reads a day in two parts as one", () => {
    fc.assert(
      fc.property(someEnds, someEnds, someRate, (morning, evening, rate) => {
        const parts = addSums(sumsOf(morning, rate), sumsOf(evening, rate));
        const whole = { ...morning };
        for (const line of lines) whole[line] += evening[line];
        expect(scoreCallerId([parts]).value).toBeCloseTo(scoreCallerId([sumsOf(whole, rate)]).value, 9);
      }),
      RUNS,
    );
  });

  it("moves towards 100 only, and to no evidence, while nothing is called", () => {
    fc.assert(
      fc.property(someState, fc.double({ min: 0.01, max: 0.99, noNaN: true }), (state, decay) => {
        const now = stateSums(state);
        const later = now.map((s) => addSums(NO_SUMS, s, decay));
        expect(scoreCallerId(later).value).toBeGreaterThanOrEqual(scoreCallerId(now).value - 0.5);
        const longAfter = scoreCallerId(now.map((s) => addSums(NO_SUMS, s, 1e-9)));
        expect(longAfter.value).toBeGreaterThan(99.99);
        expect(longAfter.band).toBe("not_enough_calls");
      }),
      RUNS,
    );
  });

  it("takes at most 17 points for a single block among 3 to 50 calls", () => {
    fc.assert(
      fc.property(fc.integer({ min: 3, max: 50 }), (calls) => {
        const clean = {
          answered: Math.round(calls * 0.12),
          missed: 0,
          declined: 0,
          inferred: 0,
          unwanted: 0,
          blocked: 0,
        };
        const rest = calls - clean.answered;
        const before = scoreCallerId([sumsOf({ ...clean, missed: rest }, 0.12)]).value;
        const after = scoreCallerId([sumsOf({ ...clean, missed: Math.max(0, rest - 1), blocked: 1 }, 0.12)]).value;
        expect(before - after).toBeLessThanOrEqual(17);
      }),
    );
  });

  it("narrows its interval as calls grow", () => {
    fc.assert(
      fc.property(fc.integer({ min: 20, max: 5000 }), (n) => {
        const ends = (calls: number) => ({
          answered: 0.12 * calls,
          missed: 0.8 * calls,
          declined: 0.03 * calls,
          inferred: 0,
          unwanted: 0.01 * calls,
          blocked: 0.04 * calls,
        });
        const few = scoreCallerId([sumsOf(ends(n), 0.12)]);
        const many = scoreCallerId([sumsOf(ends(2 * n), 0.12)]);
        expect(many.high - many.low).toBeLessThan(few.high - few.low);
      }),
      RUNS,
    );
  });
});
