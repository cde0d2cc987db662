import { expect, it } from "vitest";
import { reportMonths } from "@/lib/present/report/report-months";

it("adds up the calls of each month, and takes the block share of those that could be delivered", () => {
  const months = reportMonths([
    { month: "2026-11", outcome: "answered", attempts: 60 },
    { month: "2026-11", outcome: "rejected_608", attempts: 40 },
    { month: "2026-11", outcome: "invalid_number", attempts: 100 },
    { month: "2026-09", outcome: "invalid_number", attempts: 5 },
  ]);
  expect(months).toMatchObject([
    { month: "2026-11", calls: 200, blocked: { value: 0.4, n: 100 } },
    { month: "2026-09", calls: 5, blocked: { n: 0 } },
  ]);
});
