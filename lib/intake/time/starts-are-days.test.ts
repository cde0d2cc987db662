import { expect, it } from "vitest";
import type { MappedColumns } from "@/lib/intake/mapping/column-mapping";
import { startsAreDays } from "@/lib/intake/time/starts-are-days";

const HEADER = ["day", "clock"];
const ONE_COLUMN: MappedColumns = { startedAt: { from: ["day"] } };

function read(rows: readonly (readonly string[])[], columns = ONE_COLUMN): boolean {
  const mapping = { formatId: "x", columns, timeZone: null, country: null, dateOrder: null, anchor: null };
  return startsAreDays({ mapping, header: HEADER }, { kind: "rows", rows: [HEADER, ...rows], lines: [] });
}

it.each<[string, readonly string[], boolean]>([
  ["days", ["13/10/2026", "14/10/2026", ""], true],
  ["days in figures", ["20261013"], true],
  ["days that a spreadsheet wrote", ["13/10/2026 00:00", "13/10/2026 00:00", "14/10/2026 00:00"], true],
  ["one call at midnight", ["2026-10-13 00:00:00"], false],
  ["times", ["2026-10-13 00:00:00", "2026-10-13 09:30:00"], false],
  ["days of which one has a time", ["2026-10-13", "2026-10-13 09:30:00"], false],
  ["epochs", ["1775142000"], false],
  ["nothing", [], false],
])("tells of %s", (_case, days, expected) => {
  expect(read(days.map((day) => [day, "09:30"]))).toBe(expected);
});

it("is content where the time of day stands in a column of its own", () => {
  const columns = { startDate: { from: ["day"] }, startedAt: { from: ["clock"] } };
  expect(read([["13/10/2026", "09:30"]], columns)).toBe(false);
});

it("looks into documents too", () => {
  const mapping = { formatId: "x", columns: ONE_COLUMN, timeZone: null, country: null, dateOrder: null, anchor: null };
  const sample = { kind: "documents", documents: [{ day: "2026-10-13" }] } as const;
  expect(startsAreDays({ mapping, header: null }, sample)).toBe(true);
});
