import { describe, expect, it } from "vitest";
import { wilson } from "@/lib/base/proportion";
import { monthsBeside, reportMonthRow, shareWords } from "@/lib/present/report/report-page";

describe("monthsBeside", () => {
  const months = ["2026-11", "2026-09", "2026-08"];
  it.each([
    ["2026-11", "2026-09", null],
    ["2026-09", "2026-08", "2026-11"],
    ["2026-08", null, "2026-09"],
    ["2026-10", "2026-09", "2026-11"],
  ])("of %s are %s and %s", (month, earlier, later) => {
    expect(monthsBeside(months, month)).toEqual({ earlier, later });
  });
});

it("says what a month holds, and where nothing can be said", () => {
  expect(reportMonthRow({ month: "2026-11", calls: 1_200, blocked: wilson(60, 1_000) })).toEqual({
    month: "2026-11",
    title: "November 2026",
    calls: "1,200",
    blocked: "6%",
    interval: "4.7–7.6%, n = 1,000",
  });
  expect(reportMonthRow({ month: "2026-11", calls: 3, blocked: wilson(0, 0) }).blocked).toBe("–");
});

it("says who made a link, until when it works, and that it was never used", () => {
  const share = { id: "1", month: "2026-11", hasMasks: true, createdBy: "ada@clinic.example", lastUsedAt: null };
  const times = { createdAt: "2026-11-28T10:00:00Z", expiresAt: "2026-12-05T10:00:00Z" };
  expect(shareWords({ ...share, ...times }, "UTC")).toEqual({
    made: "28 Nov 2026",
    maker: "by ada@clinic.example",
    shows: "Caller IDs cut short",
    until: "5 Dec 2026, 10:00",
    used: "Never",
  });
  expect(shareWords({ ...share, ...times, createdBy: null }, "UTC").maker).toBe("");
});
