import { describe, expect, it } from "vitest";
import { type ColumnMapping, missingFields } from "@/lib/intake/mapping/column-mapping";
import { columnMappingSchema } from "@/lib/intake/mapping/column-mapping.schema";

const mapping: ColumnMapping = {
  formatId: "generic",
  columns: {
    callerId: { from: ["caller_id"] },
    callee: { from: [3, "to"] },
    durationMs: { from: ["talk"], unit: "ms" },
  },
  timeZone: "America/Chicago",
  country: "US",
  dateOrder: "mdy",
  anchor: null,
};

it("names the required fields that are missing", () => {
  expect(missingFields(mapping.columns)).toEqual(["startedAt"]);
  expect(missingFields({ callee: { from: [] } })).toEqual(["callerId", "callee", "startedAt"]);
  expect(missingFields({ ...mapping.columns, startedAt: { from: [0] } })).toEqual([]);
});

describe("saved mappings", () => {
  it("come back as they were", () => {
    expect(columnMappingSchema.parse(JSON.parse(JSON.stringify(mapping)))).toEqual(mapping);
  });

  it.each([
    ["an unknown field", { columns: { password: { from: ["x"] } } }],
    ["an unknown unit", { columns: { ringMs: { from: ["x"], unit: "days" } } }],
    ["a negative position", { columns: { callee: { from: [-1] } } }],
    ["a zone that does not exist", { timeZone: "Mars/Olympus" }],
    ["a country in words", { country: "Nepal" }],
    ["an unknown date order", { dateOrder: "ydm" }],
    ["a word too many", { extra: 1 }],
  ])("are refused with %s", (_case, change) => {
    expect(columnMappingSchema.safeParse({ ...mapping, ...change }).success).toBe(false);
  });
});
