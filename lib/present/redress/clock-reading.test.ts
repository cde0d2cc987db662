import { expect, it } from "vitest";
import { clockReading } from "@/lib/present/redress/clock-reading";

it.each([
  ["America/Chicago", "2026-11-02T22:05"],
  ["UTC", "2026-11-03T04:05"],
])("the clock of %s reads %s", (timeZone, reading) => {
  expect(clockReading(new Date("2026-11-03T04:05:59Z"), timeZone)).toBe(reading);
});
