import { expect, it } from "vitest";
import { monthTitle } from "@/lib/present/report/month-title";

it.each([
  ["2026-01", "January 2026"],
  ["2026-12", "December 2026"],
])("%s is called %s", (month, title) => {
  expect(monthTitle(month)).toBe(title);
});
