import { expect, it } from "vitest";
import { monthTitle, reportTitle } from "@/lib/present/report/month-title";

it.each([
  ["2026-01", "January 2026"],
  ["2026-12", "December 2026"],
])("%s is called %s", (month, title) => {
  expect(monthTitle(month)).toBe(title);
});

it.each([
  ["2026-11", "Report, November 2026"],
  ["2026-13", "Report"],
  ["soon", "Report"],
])("a tab of /reports/%s is called %s", (written, title) => {
  expect(reportTitle(written)).toBe(title);
});
