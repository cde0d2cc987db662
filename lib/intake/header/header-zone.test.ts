import { expect, it } from "vitest";
import { headerZone, withoutZone } from "@/lib/intake/header/header-zone";

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
  ["Start Time (-05:00)", "-05:00"],
])("finds the offset in %j", (name, zone) => {
  expect(headerZone(name)).toBe(zone);
});

it.each([
  ["Start Time (EST)", "EST"],
  ["start_time_est", "est"],
  ["StartTimeEST", "EST"],
  ["Start Time ET", "ET"],
  ["Start Time Eastern", "Eastern"],
  ["Start Time (Eastern Time (US & Canada))", "Eastern Time (US & Canada)"],
  ["Start Time - Pacific Standard Time", "Pacific Standard Time"],
  ["EST Start Time", "EST"],
  ["Start Time (US/Eastern)", "US/Eastern"],
  ["start_time_us_eastern", "us eastern"],
  ["Date/Time [America/New_York]", "America/New_York"],
  ["Start Time (Berlin)", "Berlin"],
  ["Local Time (CET)", "CET"],
  ["Start Time (IST)", "IST"],
])("finds the zone in %j", (name, zone) => {
  expect(headerZone(name)).toBe(zone);
});

it.each([
  ["Date (UTC)", "Date"],
  ["date_utc", "date"],
  ["Call Date (EST)", "Call Date"],
  ["Time (Local)", "Time"],
  ["local_date", "date"],
  ["Call Time [America/New_York]", "Call Time"],
  ["Time ET", "Time"],
  ["Date (TZ offset incl.)", "Date (TZ offset incl.)"],
  ["Called Number", "Called Number"],
])("takes the zone off %j", (name, rest) => {
  expect(withoutZone(name)).toBe(rest);
});

it.each([
  "Date/Time",
  "calls[0].start",
  "Est. Start",
  "start_time_west",
  "CAT START TIME",
  "EST",
  "Start Time (ms)",
  "Start Time (seconds)",
])("takes no word for a zone in %j", (name) => {
  expect(headerZone(name)).toBe("");
});

it.each(["start_time", "Start Time (local)", "outcome", "utc_to_local_time", "start_tz", "zone", "Start (GMT+99)", ""])(
  "finds no zone in %j",
  (name) => {
    expect(headerZone(name)).toBe("");
  },
);
