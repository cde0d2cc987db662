import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CarrierDay } from "@/lib/score/day-sums";
import { DecayingDays, halfLifeDays } from "@/lib/score/decaying-days";
import { addSums, NO_SUMS } from "@/lib/score/score-sums";

const aDay = (day: number, calls: number, carrier = "Northstar Mobile"): CarrierDay => ({
  day,
  carrier,
  sums: { ...NO_SUMS, calls, answered: calls / 8, blocked: calls / 50 },
});
const callsOf = (sums: ReturnType<DecayingDays["sumsAt"]>) =>
  [...sums.values()].reduce((sum, { calls }) => sum + calls, 0);

describe("halfLifeDays", () => {
  it.each([
    [0, 7],
    [5, 7],
    [20, 7],
    [80, 3.5],
    [245, 2],
    [10_000, 2],
  ])("is, for %i calls a day, %f days", (callsPerDay, days) => {
    expect(halfLifeDays(callsPerDay)).toBeCloseTo(days, 6);
  });
});

describe("calls a day before a day", () => {
  it("averages from the first day on and leaves today out", () => {
    expect(new DecayingDays([aDay(90, 10), aDay(95, 30), aDay(100, 500)]).callsPerDayBefore(100)).toBeCloseTo(4, 9);
  });

  it("looks back four weeks at most", () => {
    expect(new DecayingDays([aDay(50, 1000), aDay(72, 28), aDay(100, 1)]).callsPerDayBefore(100)).toBeCloseTo(1, 9);
  });

  it("is zero on the first day", () => {
    expect(new DecayingDays([aDay(100, 50)]).callsPerDayBefore(100)).toBe(0);
  });
});

describe("the sums as of a day", () => {
  it("halves calls with every half-life and forgets them after sixty days", () => {
    const days = [aDay(39, 100), aDay(40, 100), aDay(93, 8), aDay(100, 1)];
    expect(callsOf(new DecayingDays(days).sumsAt(100, 7))).toBeCloseTo(100 * 0.5 ** (60 / 7) + 4 + 1, 9);
  });

  it("does not look at later days", () => {
    expect(callsOf(new DecayingDays([aDay(100, 5), aDay(101, 500)]).sumsAt(100))).toBe(5);
  });

  it("keeps carriers apart", () => {
    const sums = new DecayingDays([aDay(100, 5), aDay(100, 3, "")]).sumsAt(100);
    expect(sums.get("Northstar Mobile")?.calls).toBe(5);
    expect(sums.get("")?.calls).toBe(3);
  });

  it("equals sums that run from day to day, at one half-life", () => {
    const someDays = fc.array(fc.nat(500), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(someDays, fc.double({ min: 2, max: 7, noNaN: true }), (counts, halfLife) => {
        const days = counts.map((calls, i) => aDay(i, calls));
        let running = NO_SUMS;
        for (const { sums } of days) running = addSums(sums, running, 0.5 ** (1 / halfLife));
        const direct = new DecayingDays(days).sumsAt(counts.length - 1, halfLife).get("Northstar Mobile") ?? NO_SUMS;
        expect(direct.calls).toBeCloseTo(running.calls, 6);
        expect(direct.blocked).toBeCloseTo(running.blocked, 6);
      }),
      { numRuns: 3000 },
    );
  });
});
