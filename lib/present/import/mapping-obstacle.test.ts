import { describe, expect, it } from "vitest";
import type { ColumnMapping } from "@/lib/intake/mapping/column-mapping";
import { countryDoubt, mappingObstacle } from "@/lib/present/import/mapping-obstacle";

const mapping: ColumnMapping = {
  formatId: "generic",
  anchor: null,
  columns: { callerId: { from: ["from"] }, callee: { from: ["to"] }, startedAt: { from: ["when"] } },
  timeZone: "UTC",
  country: "US",
  dateOrder: null,
};
const rows = { read: 300, imported: 293, duplicate: 0, rejected: 7, skipped: 0 };
const none = { read: 300, imported: 0, duplicate: 0, rejected: 300, skipped: 0 };
const tried = { missing: [], isDateOrderOpen: false, rows, rejectedReasons: { not_a_phone_number: 7 } };

describe("what stands in the way of an import", () => {
  it("is nothing where calls come of it", () => expect(mappingObstacle(mapping, tried)).toBeNull());

  it("is a column that is missing", () =>
    expect(mappingObstacle(mapping, { ...tried, missing: ["callee"] })).toMatch(/need a column each/));

  it("is one column for caller and callee", () => {
    const columns = { ...mapping.columns, callee: { from: ["from"] } };
    expect(mappingObstacle({ ...mapping, columns }, tried)).toMatch(/the same column/);
  });

  it("is an order of day and month that nobody knows", () =>
    expect(mappingObstacle(mapping, { ...tried, isDateOrderOpen: true })).toMatch(/day or month/));

  it("is the country, where nothing is a number of it", () =>
    expect(mappingObstacle(mapping, { ...tried, rows: none, rejectedReasons: { not_a_phone_number: 300 } })).toMatch(
      /Choose the country of its numbers/,
    ));

  it("is what most records were refused for", () =>
    expect(
      mappingObstacle(mapping, { ...tried, rows: none, rejectedReasons: { missing_value: 1, broken_date: 299 } }),
    ).toBe("Not one record would become a call. Most are refused as “Not a date and time”. Choose other columns."));

  it("is a direction that nobody understands, for which there is a remedy", () =>
    expect(mappingObstacle(mapping, { ...tried, rows: none, rejectedReasons: { unknown_direction: 300 } })).toMatch(
      /Say what the values of that column mean/,
    ));

  it("is said without a reason where all records are skipped", () =>
    expect(mappingObstacle(mapping, { ...tried, rows: { ...none, rejected: 0 }, rejectedReasons: {} })).toBe(
      "Not one record would become a call. Choose other columns.",
    ));
});

describe("a doubt about the country", () => {
  it("is told where every tenth number is none of it", () => {
    expect(countryDoubt({ rows, rejectedReasons: { not_a_phone_number: 30 } })).toBe(
      "30 of 300 records hold no number of this country. Is it the right one?",
    );
    expect(countryDoubt({ rows, rejectedReasons: { not_a_phone_number: 29 } })).toBeNull();
    expect(countryDoubt({ rows: { ...rows, read: 0 }, rejectedReasons: {} })).toBeNull();
  });
});
