import { describe, expect, it } from "vitest";
import { CAPPED_STATES, FEDERAL_HOLIDAYS, STATE_HOURS } from "@/lib/advice/state-hours";

const dayOf = (year: number, month: number, day: number) => new Date(Date.UTC(year, month - 1, day));
const iso = (day: Date) => day.toISOString().slice(0, 10);

/** The so-manieth weekday of a month; −1 is the last one. */
function weekdayOfMonth(year: number, month: number, weekday: number, nth: number): string {
  const days = Array.from({ length: 31 }, (_, i) => dayOf(year, month, i + 1));
  const found = days.filter((day) => day.getUTCMonth() === month - 1 && day.getUTCDay() === weekday);
  return iso(found.at(nth < 0 ? nth : nth - 1) ?? dayOf(year, month, 1));
}

/** A day of the year, and the weekday on which it is observed. */
function fixed(year: number, month: number, day: number): string[] {
  const shift = { 0: 1, 6: -1 }[dayOf(year, month, day).getUTCDay()] ?? 0;
  return [iso(dayOf(year, month, day)), iso(dayOf(year, month, day + shift))];
}

function holidaysOf(year: number): string[] {
  const [monday, thursday] = [1, 4];
  return [
    ...fixed(year, 1, 1),
    weekdayOfMonth(year, 1, monday, 3),
    weekdayOfMonth(year, 2, monday, 3),
    weekdayOfMonth(year, 5, monday, -1),
    ...fixed(year, 6, 19),
    ...fixed(year, 7, 4),
    weekdayOfMonth(year, 9, monday, 1),
    weekdayOfMonth(year, 10, monday, 2),
    ...fixed(year, 11, 11),
    weekdayOfMonth(year, 11, thursday, 4),
    ...fixed(year, 12, 25),
  ];
}

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
    expect(CAPPED_STATES).toEqual(["FL", "OK", "MD"]);
  });

  it("has each federal holiday on its own day and on the one on which it is observed", () => {
    const all = new Set([2025, 2026, 2027, 2028].flatMap(holidaysOf));
    expect(FEDERAL_HOLIDAYS).toEqual([...all].sort());
  });
});
