import { describe, expect, it } from "vitest";
import { localClock } from "@/lib/alert/person/local-clock";

const DAY = (text: string) => Date.parse(text) / 86_400_000;

describe("localClock", () => {
  it.each([
    ["2026-11-28T00:00:00Z", "UTC", "2026-11-28", 6, 0],
    ["2026-11-28T00:00:00Z", "America/New_York", "2026-11-27", 5, 19 * 60],
    ["2026-11-29T14:45:00Z", "Asia/Kathmandu", "2026-11-29", 7, 20 * 60 + 30],
    // Clocks go back at 06:00 UTC on 1 November 2026: 01:30 comes twice.
    ["2026-11-01T05:30:00Z", "America/New_York", "2026-11-01", 7, 90],
    ["2026-11-01T06:30:00Z", "America/New_York", "2026-11-01", 7, 90],
    ["1969-12-31T12:00:00Z", "UTC", "1969-12-31", 3, 720],
  ])("reads %s in %s", (at, zone, day, weekday, minutes) => {
    expect(localClock(new Date(at), zone)).toEqual({ day: DAY(day), weekday, minutes });
  });
});
