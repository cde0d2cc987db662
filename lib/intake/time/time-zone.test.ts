import { describe, expect, it } from "vitest";
import { createLocalClock, fixedOffsetMs, isTimeZone } from "@/lib/intake/time/time-zone";

const HOUR = 3_600_000;

describe("fixed offsets", () => {
  it.each([
    ["UTC", 0],
    ["gmt", 0],
    ["Z", 0],
    ["+05:30", 5.5 * HOUR],
    ["-0800", -8 * HOUR],
    ["UTC+2:00", 2 * HOUR],
    ["GMT-03:30", -3.5 * HOUR],
    ["+15:00", null],
    ["+05:75", null],
    ["", null],
    ["America/Chicago", null],
    ["EST5EDT", null],
  ])("%j is %s", (name, expected) => {
    expect(fixedOffsetMs(name)).toBe(expected);
  });
});

it.each([
  ["America/Chicago", true],
  ["Asia/Kathmandu", true],
  ["UTC", true],
  ["+05:45", true],
  ["Mars/Olympus", false],
  ["", false],
  ["America/", false],
])("%j is a time zone: %s", (name, expected) => {
  expect(isTimeZone(name)).toBe(expected);
});

describe("local clocks", () => {
  it("agree with the calendar's own conversion at every half hour of a year", () => {
    const zone = "America/New_York";
    const clock = createLocalClock(zone);
    const format = new Intl.DateTimeFormat("sv-SE", { timeZone: zone, dateStyle: "short", timeStyle: "medium" });
    for (let utc = Date.UTC(2026, 0, 1); utc < Date.UTC(2027, 0, 1); utc += HOUR / 2) {
      const local = Date.parse(`${format.format(utc).replace(" ", "T")}Z`);
      const ambiguous = Date.UTC(2026, 10, 1, 6) <= utc && utc < Date.UTC(2026, 10, 1, 7);
      expect(clock.toUtc(local)).toBe(ambiguous ? utc - HOUR : utc);
    }
  });

  it("know that a day was skipped whole", () => {
    expect(createLocalClock("Pacific/Apia").toUtc(Date.UTC(2011, 11, 30, 12))).toBeNaN();
  });

  it("throw for a zone that does not exist", () => {
    expect(() => createLocalClock("Mars/Olympus")).toThrow(RangeError);
  });
});
