import { expect, it } from "vitest";
import { type DatedMark, fidelityTrunks, fidelityWeeks, sumMarks } from "@/lib/present/source/source-weeks";

function mark(day: string, kind: string, calls: number, trunk = "east"): DatedMark {
  return { day, trunk, kind, calls };
}

it("adds days up to weeks that begin on Monday, oldest first", () => {
  const weeks = fidelityWeeks([
    mark("2026-11-16", "failed", 5),
    mark("2026-11-09", "failed", 10),
    mark("2026-11-15", "failed", 30),
    mark("2026-11-15", "sipCode", 20),
  ]);
  expect(weeks.map(({ from, fidelity }) => [from, fidelity.failed, fidelity.sipCode.value])).toEqual([
    ["2026-11-09", 40, 0.5],
    ["2026-11-16", 5, 0],
  ]);
});

it("tells trunks apart, the one with most failed calls first", () => {
  const trunks = fidelityTrunks([
    mark("2026-11-16", "failed", 5, ""),
    mark("2026-11-16", "failed", 9, "west"),
    mark("2026-11-16", "608-as-603", 2, "west"),
  ]);
  expect(trunks.map(({ trunk, fidelity }) => [trunk, fidelity.suspicions.length])).toEqual([
    ["west", 1],
    ["", 0],
  ]);
});

it("adds marks up by kind", () => {
  expect(sumMarks([mark("2026-11-16", "failed", 5), mark("2026-11-17", "failed", 6)])).toEqual({ failed: 11 });
});
