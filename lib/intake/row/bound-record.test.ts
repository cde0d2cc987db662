import { expect, it } from "vitest";
import type { ColumnMapping } from "@/lib/intake/mapping/column-mapping";
import { createBoundRecords } from "@/lib/intake/row/bound-record";
import { pick } from "@/lib/intake/row/cell";

const mapping = (from: readonly (string | number)[]): ColumnMapping => ({
  formatId: "generic",
  anchor: null,
  columns: { disposition: { from } },
  timeZone: null,
  country: null,
  dateOrder: null,
});

function statusOf(from: readonly (string | number)[], header: readonly string[] | null, record: unknown): string {
  const { cells, bound } = createBoundRecords({ mapping: mapping(from), header })(record);
  return pick(cells, bound.at("disposition"));
}

it("finds the fields of rows by name and by position, and those of documents by path", () => {
  expect(statusOf(["status"], ["id", "Status"], ["7", "busy"])).toBe("busy");
  expect(statusOf([1], null, ["7", "busy"])).toBe("busy");
  expect(statusOf(["end.status"], null, { id: 7, end: { status: "busy" } })).toBe("busy");
});
