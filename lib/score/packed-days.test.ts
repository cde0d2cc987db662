import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CarrierDay } from "@/lib/score/day-sums";
import { DecayingDays } from "@/lib/score/decaying-days";
import { EXPECTED_UNIT } from "@/lib/score/expected-unit";
import { daysThatCount, packDays, unpackDays } from "@/lib/score/packed-days";
import { SCORE } from "@/lib/score/score-constants";
import { scoreDay } from "@/lib/score/score-fleet";
import { NO_SUMS } from "@/lib/score/score-sums";

const count = fc.nat(3000);
const expected = fc.nat(2 ** 26).map((units) => units * EXPECTED_UNIT);
const sums = fc.record({
  calls: count,
  declined: count,
  unwanted: count,
  inferred: count,
  blocked: count,
  answered: count,
  expectedAnswers: expected,
  expectedAnswersOfAll: expected,
  expectedDeclines: expected,
});
const days = fc
  .array(fc.record({ carrier: fc.constantFrom("", "Northstar Mobile", "Cobalt Wireless"), day: fc.nat(400), sums }), {
    maxLength: 60,
  })
  .map((all) => all.sort((a, b) => a.day - b.day));

describe("packDays", () => {
  it("gives back every day to the last bit", () => {
    fc.assert(
      fc.property(days, (all) => {
        expect(unpackDays(packDays(all))).toEqual(all);
      }),
      { numRuns: 500 },
    );
  });
});

describe("daysThatCount", () => {
  it("keeps every day that a later score looks at", () => {
    fc.assert(
      fc.property(days, fc.nat(400), fc.nat(90), (all, from, later) => {
        const kept = daysThatCount(all, from);
        const before = all.filter((entry) => entry.day < from);
        const scoreOf = (some: readonly CarrierDay[]) => scoreDay(new DecayingDays(some), from + later);
        expect(scoreOf(kept)).toEqual(scoreOf(before));
      }),
      { numRuns: 500 },
    );
  });

  it("drops what is too old to count", () => {
    const old = { carrier: "", day: 100, sums: { ...NO_SUMS, calls: 1 } };
    expect(daysThatCount([old], 100 + SCORE.lookbackDays + SCORE.volumeDays + 2)).toEqual([]);
  });
});
