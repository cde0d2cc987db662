import { describe, expect, it } from "vitest";
import { cutWithin, isMonth, monthBefore, monthSpan } from "@/lib/present/report/report-month";

describe("isMonth", () => {
  it.each([
    ["2026-11", true],
    ["1970-01", true],
    ["2026-00", false],
    ["2026-13", false],
    ["0000-01", false],
    ["2026-1", false],
    ["2026-11-01", false],
    ["", false],
  ])("%s: %s", (text, is) => {
    expect(isMonth(text)).toBe(is);
  });
});

describe("monthSpan", () => {
  it("counts the days and bounds of the zone, across a change of clocks", () => {
    expect(monthSpan("2026-11", "America/New_York")).toEqual({
      month: "2026-11",
      firstDay: "2026-11-01",
      lastDay: "2026-11-30",
      days: 30,
      from: new Date("2026-11-01T04:00:00Z"),
      to: new Date("2026-12-01T05:00:00Z"),
    });
  });

  it("knows leap years", () => {
    expect(monthSpan("2028-02", "UTC")).toMatchObject({ days: 29, to: new Date("2028-03-01T00:00:00Z") });
  });
});

it.each([
  ["UTC", null],
  ["Europe/Berlin", "2026-11-01T00:00:00.000Z"],
  ["America/New_York", "2026-12-01T00:00:00.000Z"],
  ["Asia/Kolkata", "2026-11-01T00:00:00.000Z"],
])("finds where retention may cut November in %s", (timeZone, at) => {
  expect(cutWithin(monthSpan("2026-11", timeZone))?.toISOString() ?? null).toBe(at);
});

it("goes back over the turn of a year", () => {
  expect([monthBefore("2026-01"), monthBefore("2026-11")]).toEqual(["2025-12", "2026-10"]);
});
