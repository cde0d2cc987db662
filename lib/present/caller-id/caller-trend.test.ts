import { describe, expect, it } from "vitest";
import { callerTrend } from "@/lib/present/caller-id/caller-trend";

const day = (number: number, attempts: number, blocked: number) => ({
  date: `2026-11-${String(number).padStart(2, "0")}`,
  attempts,
  blocked,
  refused: 0,
});
const BEFORE = Array.from({ length: 14 }, (_, n) => day(n + 1, 100, 2));
const weekOf = (blocked: number, attempts = 100) => Array.from({ length: 7 }, (_, n) => day(n + 15, attempts, blocked));
const LAST = "2026-11-21";

describe("the last week against the weeks before", () => {
  it.each([
    ["worse", weekOf(9), "2% → 9%"],
    ["better", weekOf(0), "2% → 0%"],
    ["steady", weekOf(2), "2%"],
    ["steady", weekOf(0, 10), "0%"],
    ["unknown", [], ""],
  ] as const)("is %s", (direction, week, text) => {
    expect(callerTrend([...BEFORE, ...week], LAST)).toMatchObject({ direction, text });
  });

  it("tells a number that is blocked as ever from one that is not blocked at all", () => {
    const blocked = Array.from({ length: 21 }, (_, n) => day(n + 1, 100, 60));
    expect(callerTrend(blocked, LAST)).toMatchObject({
      direction: "steady",
      text: "60%",
      title: "Blocked or refused: 60% → 60% in the last 7 days (n = 700)",
    });
  });

  it("writes how many calls it rests on as all counts are written", () => {
    expect(callerTrend([...BEFORE, ...weekOf(9, 300)], LAST).title).toMatch(/\(n = 2,100\)$/);
  });

  it("is unknown for a number that began this week", () => {
    expect(callerTrend(weekOf(9), LAST).direction).toBe("unknown");
  });
});
