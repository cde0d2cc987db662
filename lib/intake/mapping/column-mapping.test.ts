import { expect, it } from "vitest";
import { type ColumnMapping, missingFields } from "@/lib/intake/mapping/column-mapping";

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
