import { expect, it } from "vitest";
import { countedSpan } from "@/lib/ledger/report/report-window";

const from = new Date("2026-11-10T15:30:00Z");
const to = new Date("2026-11-10T17:10:00Z");

it("counts the hours that begin within the window, and days as they are", () => {
  const counted = { from: new Date("2026-11-10T16:00:00Z"), to: new Date("2026-11-10T18:00:00Z") };
  expect(countedSpan({ from, to, days: null })).toEqual(counted);
  expect(countedSpan({ ...counted, days: null })).toEqual(counted);
  const days = { first: "2026-11-10", last: "2026-11-10", isRecent: false };
  expect(countedSpan({ from, to, days })).toEqual({ from, to });
});
