import { expect, it } from "vitest";
import { isCalendarDay, isDayInFigures } from "@/lib/intake/time/calendar-day";

it.each([
  ["13/10/2026", true],
  ["2026-10-13", true],
  ["4/5/26", true],
  ["Tue, 13 Oct 2026", true],
  ["13/10/2026 09:30", false],
  ["2026-10-13T00:00:00Z", false],
  ["1775142000", false],
  ["09:30:00", false],
  ["north", false],
  ["", false],
])("%j is a day without a time: %j", (text, expected) => {
  expect(isCalendarDay(text)).toBe(expected);
});

it("knows days in figures from epochs", () => {
  expect(["20261013", "46308", "20261013093000", "1775142000", ""].map(isDayInFigures)).toEqual([
    true,
    true,
    false,
    false,
    false,
  ]);
});
