import { expect, it } from "vitest";
import { headerZone } from "@/lib/intake/header-zone";

it.each([
  "Start Time (UTC)",
  "start_time_utc",
  "Start Time UTC",
  "time_utc",
  "date_gmt",
  "start_timestamp_utc",
  "Call Start GMT",
  "StartTimeUTC",
  "starttimeutc",
  "utcStart",
  "call.startUtc",
  "Start Time (Z)",
  "start zulu",
])("finds UTC in %j", (name) => {
  expect(headerZone(name)).toBe("UTC");
});

it.each([
  ["Start Time (GMT+2)", "+2"],
  ["Start (UTC - 05:30)", "-05:30"],
])("finds the offset in %j", (name, zone) => {
  expect(headerZone(name)).toBe(zone);
});

it.each(["start_time", "Start Time (local)", "outcome", "utc_to_local_time", "start_tz", "zone", "Start (GMT+99)", ""])(
  "finds no zone in %j",
  (name) => {
    expect(headerZone(name)).toBe("");
  },
);
