import { describe, expect, it } from "vitest";
import { monthsOfSums, retentionPlan } from "@/lib/ledger/keep/retention-plan";

const NOW = new Date("2026-11-22T10:00:00Z");
const KEEP = { callDays: 90, tallyMonths: 25 };

describe("monthsOfSums", () => {
  it.each([
    [1, 1],
    [30, 1],
    [31, 2],
    [90, 3],
    [365, 12],
    [366, 13],
    [3_650, 120],
  ])("of calls that are kept for %i days, sums are for at least %i months", (callDays, months) => {
    expect(monthsOfSums(callDays)).toBe(months);
  });
});

describe("retentionPlan", () => {
  it("keeps calls for whole days and tallies for whole months", () => {
    expect(retentionPlan(KEEP, null, NOW)).toEqual({
      callsFrom: new Date("2026-08-24T00:00:00Z"),
      talliesFrom: new Date("2024-10-01T00:00:00Z"),
    });
  });

  it("keeps history as long after its import as calls after they were made", () => {
    const first = new Date("2026-03-01T14:00:00Z");
    expect(retentionPlan(KEEP, first, NOW).callsFrom).toEqual(new Date("2026-03-01T00:00:00Z"));
    expect(retentionPlan(KEEP, new Date("2026-11-01T00:00:00Z"), NOW).callsFrom).toEqual(
      new Date("2026-08-24T00:00:00Z"),
    );
  });

  it("keeps sums at least as long as the calls that they are made of, however old those are", () => {
    const plan = retentionPlan(KEEP, new Date("2015-07-09T15:06:48Z"), NOW);
    expect(plan.callsFrom).toEqual(new Date("2015-07-09T00:00:00Z"));
    expect(plan.talliesFrom).toEqual(new Date("2015-07-01T00:00:00Z"));
  });
});
