import { describe, expect, it } from "vitest";
import { nextLocalHour, type QuietHours, quietUntil } from "@/lib/alert/person/quiet-hours";

const NIGHT: QuietHours = { fromMinutes: 22 * 60, toMinutes: 7 * 60, hasQuietWeekends: false };
const LUNCH: QuietHours = { fromMinutes: 12 * 60, toMinutes: 13 * 60 + 30, hasQuietWeekends: false };
const NONE: QuietHours = { fromMinutes: 0, toMinutes: 0, hasQuietWeekends: false };
const WEEKEND: QuietHours = { ...NONE, hasQuietWeekends: true };
const SMALL_HOURS: QuietHours = { fromMinutes: 2 * 60, toMinutes: 3 * 60, hasQuietWeekends: false };

describe("quietUntil", () => {
  it.each<[string, QuietHours, string, string, string]>([
    ["the day is not quiet", NIGHT, "UTC", "2026-11-24T12:00:00Z", "2026-11-24T12:00:00Z"],
    ["the last minute before", NIGHT, "UTC", "2026-11-24T21:59:59Z", "2026-11-24T21:59:59Z"],
    ["the first minute", NIGHT, "UTC", "2026-11-24T22:00:00Z", "2026-11-25T07:00:00Z"],
    ["just before midnight", NIGHT, "UTC", "2026-11-24T23:59:59Z", "2026-11-25T07:00:00Z"],
    ["midnight itself", NIGHT, "UTC", "2026-11-25T00:00:00Z", "2026-11-25T07:00:00Z"],
    ["the end is not quiet", NIGHT, "UTC", "2026-11-25T07:00:00Z", "2026-11-25T07:00:00Z"],
    ["within one day", LUNCH, "UTC", "2026-11-24T12:10:00Z", "2026-11-24T13:30:00Z"],
    ["no quiet hours at all", NONE, "UTC", "2026-11-24T00:00:00Z", "2026-11-24T00:00:00Z"],
    ["the night of New York", NIGHT, "America/New_York", "2026-11-25T03:30:00Z", "2026-11-25T12:00:00Z"],
    ["the night of Kathmandu, +05:45", NIGHT, "Asia/Kathmandu", "2026-11-24T17:00:00Z", "2026-11-25T01:15:00Z"],
    // Clocks go back on 1 November 2026: that night has an hour more.
    ["the long night", NIGHT, "America/New_York", "2026-11-01T02:00:00Z", "2026-11-01T12:00:00Z"],
    // Clocks go forward on 8 March 2026: that night has an hour less.
    ["the short night", NIGHT, "America/New_York", "2026-03-08T03:00:00Z", "2026-03-08T11:00:00Z"],
    // 02:00 to 03:00 does not exist on that day: nothing is quiet.
    ["an hour left out", SMALL_HOURS, "America/New_York", "2026-03-08T07:00:00Z", "2026-03-08T07:00:00Z"],
    // 02:00 to 03:00 comes twice in Berlin on 25 October 2026: both are quiet.
    ["an hour that comes twice", SMALL_HOURS, "Europe/Berlin", "2026-10-25T00:10:00Z", "2026-10-25T02:00:00Z"],
    ["a Friday evening", WEEKEND, "America/New_York", "2026-11-28T04:59:00Z", "2026-11-28T04:59:00Z"],
    ["the weekend", WEEKEND, "America/New_York", "2026-11-28T05:00:00Z", "2026-11-30T05:00:00Z"],
    [
      "night after the weekend",
      { ...NIGHT, hasQuietWeekends: true },
      "UTC",
      "2026-11-28T12:00:00Z",
      "2026-11-30T07:00:00Z",
    ],
  ])("%s", (_, quiet, zone, at, expected) => {
    expect(quietUntil(new Date(at), quiet, zone)).toEqual(new Date(expected));
  });

  it("never says a moment that is quiet itself, nor one that is past", () => {
    for (let hour = 0; hour < 24 * 14; hour++) {
      const at = new Date(Date.parse("2026-10-20T00:07:00Z") + hour * 3_600_000);
      const until = quietUntil(at, { ...NIGHT, hasQuietWeekends: true }, "Europe/Berlin");
      expect(until.getTime()).toBeGreaterThanOrEqual(at.getTime());
      expect(quietUntil(until, { ...NIGHT, hasQuietWeekends: true }, "Europe/Berlin")).toEqual(until);
    }
  });
});

describe("nextLocalHour", () => {
  it.each<[string, number[], number | null, string, string, string]>([
    ["later today", [8], null, "UTC", "2026-11-24T07:59:00Z", "2026-11-24T08:00:00Z"],
    ["not this very moment", [8], null, "UTC", "2026-11-24T08:00:00Z", "2026-11-25T08:00:00Z"],
    ["the nearer of two", [8, 18], null, "UTC", "2026-11-24T08:00:00Z", "2026-11-24T18:00:00Z"],
    ["midnight", [0], null, "UTC", "2026-11-24T08:00:00Z", "2026-11-25T00:00:00Z"],
    ["in their zone", [8], null, "America/Los_Angeles", "2026-11-24T08:00:00Z", "2026-11-24T16:00:00Z"],
    ["a Monday", [8], 1, "UTC", "2026-11-24T08:00:00Z", "2026-11-30T08:00:00Z"],
    ["next Monday, on a Monday", [8], 1, "UTC", "2026-11-30T08:00:00Z", "2026-12-07T08:00:00Z"],
    // 02:00 is left out on 8 March 2026: 03:00 comes in its place.
    ["an hour left out", [2], null, "America/New_York", "2026-03-08T05:00:00Z", "2026-03-08T07:00:00Z"],
    // 01:00 comes twice on 1 November 2026; the first counts, and once.
    ["the first of two", [1], null, "America/New_York", "2026-11-01T04:30:00Z", "2026-11-01T05:00:00Z"],
    ["not the second of two", [1], null, "America/New_York", "2026-11-01T05:00:00Z", "2026-11-02T06:00:00Z"],
  ])("%s", (_, hours, weekday, zone, at, expected) => {
    expect(nextLocalHour(new Date(at), hours, weekday, zone)).toEqual(new Date(expected));
  });
});
