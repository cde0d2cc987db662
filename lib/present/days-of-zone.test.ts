import { expect, it } from "vitest";
import { daysOfZone, earlyCallsOf } from "@/lib/present/days-of-zone";

it.each([
  ["UTC", "Days in UTC."],
  ["America/New_York", "Days in America/New York."],
  ["Asia/Kolkata", "Days in Asia/Kolkata; calls before 00:30 count to the day before."],
  ["Asia/Kathmandu", "Days in Asia/Kathmandu; calls before 00:45 count to the day before."],
  ["America/St_Johns", "Days in America/St Johns; calls before 00:30 count to the day before."],
])("sums of %s say whose days they are", (timeZone, text) => expect(daysOfZone(timeZone)).toBe(text));

it("goes by the time that is meant, because a zone may be half an hour off in summer alone", () => {
  expect(daysOfZone("Australia/Lord_Howe", "2026-12-01T00:00:00Z")).toBe("Days in Australia/Lord Howe.");
  expect(daysOfZone("Australia/Lord_Howe", "2026-07-01T00:00:00Z")).toContain("before 00:30");
});

it.each([
  ["America/New_York", "2026-11-01T04:00:00Z", "2026-12-01T05:00:00Z", null],
  ["Asia/Kolkata", "2026-10-31T18:30:00Z", "2026-11-30T18:30:00Z", "calls before 00:30 count to the day before"],
  ["Australia/Lord_Howe", "2026-09-21T13:30:00Z", "2026-12-01T13:00:00Z", "calls before 00:30 count to the day before"],
  ["Australia/Lord_Howe", "2026-11-01T13:00:00Z", "2026-12-01T13:00:00Z", null],
])("sums in %s from %s to %s warn of early calls: %j", (timeZone, from, to, text) => {
  expect(earlyCallsOf(timeZone, { from, to })).toBe(text);
});
