import { expect, it } from "vitest";
import { importMarks } from "@/lib/present/day-marks";

const DAYS = ["2026-10-31", "2026-11-01"];
const ZONE = "America/Chicago";
const at = (completedAt: string | null, imported = 1_200) => ({ completedAt, rows: { imported } });

it("marks the day of the organisation's zone, also at the end of daylight-saving time", () => {
  expect(importMarks([at("2026-11-01T04:59:00Z"), at("2026-11-02T05:59:00Z")], DAYS, ZONE)).toEqual([
    { label: "Sat 31 Oct", text: "Sat 31 Oct: an import brought 1,200 calls" },
    { label: "Sun 1 Nov", text: "Sun 1 Nov: an import brought 1,200 calls" },
  ]);
});

it("adds up what came on one day", () => {
  const marks = importMarks([at("2026-10-31T12:00:00Z"), at("2026-10-31T15:00:00Z", 300)], DAYS, ZONE);
  expect(marks.map(({ text }) => text)).toEqual(["Sat 31 Oct: 2 imports brought 1,500 calls"]);
});

it("leaves out what is unfinished, brought nothing, or lies outside of the chart", () => {
  expect(importMarks([at(null), at("2026-10-31T12:00:00Z", 0), at("2026-11-09T12:00:00Z")], DAYS, ZONE)).toEqual([]);
});
