import { expect, it } from "vitest";
import { startOfLastDays } from "@/lib/present/last-days";

it.each([
  ["America/Los_Angeles", "2026-11-10T08:00:00Z", 14, "2026-10-27T07:00:00.000Z"],
  ["America/Los_Angeles", "2026-03-15T07:00:00Z", 14, "2026-03-01T08:00:00.000Z"],
  ["Australia/Lord_Howe", "2026-10-08T13:00:00Z", 7, "2026-10-01T13:30:00.000Z"],
  ["Asia/Kolkata", "2026-11-30T18:30:00Z", 1, "2026-11-29T18:30:00.000Z"],
])("in %s before %s the last %d days begin at %s", (timeZone, to, days, start) => {
  expect(startOfLastDays(new Date(to), days, timeZone).toISOString()).toBe(start);
});
