import { describe, expect, it } from "vitest";
import { CAPPED_STATES, FEDERAL_HOLIDAYS, STATE_HOURS } from "@/lib/advice/state-hours";

const stateOf = (name: string) => STATE_HOURS.find(({ state }) => state === name);

describe("the calendar of states", () => {
  it("has every state once, with seven days and the day from which it is known", () => {
    expect(new Set(STATE_HOURS.map(({ state }) => state)).size).toBe(STATE_HOURS.length);
    for (const { days, asOf } of STATE_HOURS) expect([days.length, asOf]).toEqual([7, "2025-11-01"]);
  });

  it.each([
    ["FL", 3, [480, 1_200]],
    ["KY", 0, [600, 1_260]],
    ["AL", 0, null],
    ["LA", 1, [480, 1_200]],
    ["RI", 6, null],
    ["RI", 2, [540, 1_080]],
    ["TX", 0, [720, 1_260]],
    ["TX", 6, [540, 1_260]],
  ] as const)("%s on weekday %i", (state, weekday, open) => expect(stateOf(state)?.days[weekday]).toEqual(open));

  it("knows holidays and the states that cap attempts", () => {
    expect([stateOf("PA")?.isClosedOnHolidays, stateOf("FL")?.isClosedOnHolidays]).toEqual([true, false]);
    expect(FEDERAL_HOLIDAYS).toHaveLength(33);
    expect(FEDERAL_HOLIDAYS).toContain("2026-11-26");
    expect(CAPPED_STATES).toEqual(["FL", "OK", "MD"]);
  });
});
