import { describe, expect, it } from "vitest";
import { BLIND_SPOTS } from "@/lib/intake/honesty/blind-spot";
import { importReport, rowSum } from "@/lib/present/import/import-report";

const done = {
  id: "0199b9d0-7f3e-7000-8000-000000000001",
  filename: "calls.csv",
  status: "completed_with_rejections" as const,
  format: "generic",
  source: "default",
  rows: { read: 1_200, imported: 1_000, duplicate: 100, rejected: 50, skipped: 50 },
  skippedReasons: { blank: 10, inbound: 40 },
  bytes: { read: 10, total: 10 },
  signals: { q850: 12.5, sipCode: 99.5, odd: 1 },
  cannotShow: ["603+", "new_spot"],
  warnings: [],
  firstCallAt: null,
  lastCallAt: null,
  createdAt: "2026-11-03T00:00:00Z",
  startedAt: null,
  completedAt: null,
};

describe("the report of an import", () => {
  it("accounts for every record that was read", () => {
    const report = importReport(done, {});
    expect(report.parts.reduce((sum, { n }) => sum + n, 0)).toBe(report.read);
    expect(rowSum(report)).toBe("1,200 read = 1,000 imported + 100 duplicate + 50 rejected + 50 skipped");
  });

  it("says why records were skipped, most first", () => {
    expect(importReport(done, {}).skipped.map(({ n }) => n)).toEqual([40, 10]);
  });

  it("says why records were rejected, most first", () => {
    expect(importReport(done, { ragged_row: 5, broken_date: 45 }).rejected).toEqual([
      { label: "Not a date and time", n: 45 },
      { label: "Too few or too many columns", n: 5 },
    ]);
  });

  it("lists the signals best first, and by its name one that is not known here", () => {
    expect(importReport(done, {}).signals).toEqual([
      { label: "SIP code", percent: 99.5 },
      { label: "Q.850 cause", percent: 12.5 },
      { label: "odd", percent: 1 },
    ]);
  });

  it("has a sentence for what the file cannot show", () => {
    const [first, second] = importReport(done, {}).blindSpots;
    expect(first).toContain("603+");
    expect(second).toBe("This file cannot show new_spot.");
    expect(importReport({ ...done, cannotShow: [...BLIND_SPOTS] }, {}).blindSpots).toHaveLength(BLIND_SPOTS.length);
  });
});
