import fc from "fast-check";
import { expect, it } from "vitest";
import { civilMs, isCivilDate } from "@/lib/intake/time/civil-time";

it("counts as the calendar does, at any time from 1900 to 2200", () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date(Date.UTC(1900, 0, 1)), max: new Date(Date.UTC(2200, 0, 1)), noInvalidDate: true }),
      (date) => {
        const civil = civilMs(
          { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() },
          {
            hour: date.getUTCHours(),
            minute: date.getUTCMinutes(),
            second: date.getUTCSeconds(),
            ms: date.getUTCMilliseconds(),
          },
        );
        expect(civil).toBe(date.getTime());
      },
    ),
  );
});

it.each([
  [2026, 2, 29, false],
  [2028, 2, 29, true],
  [2100, 2, 29, false],
  [2000, 2, 29, true],
  [2026, 4, 31, false],
  [2026, 12, 31, true],
  [2026, 13, 1, false],
  [2026, 0, 1, false],
  [2026, 1, 0, false],
])("%d-%d-%d is a date: %s", (year, month, day, expected) => {
  expect(isCivilDate(year, month, day)).toBe(expected);
});

it.each([
  [24, 0, 0],
  [0, 60, 0],
  [0, 0, 61],
])("the clock has no %d:%d:%d", (hour, minute, second) => {
  expect(civilMs({ year: 2026, month: 1, day: 1 }, { hour, minute, second, ms: 0 })).toBeNaN();
});

it("takes a leap second for the next minute's first", () => {
  const leap = { hour: 23, minute: 59, second: 60, ms: 0 };
  expect(civilMs({ year: 2016, month: 12, day: 31 }, leap)).toBe(Date.UTC(2017, 0, 1));
});
