import { describe, expect, it } from "vitest";
import type { ColumnMapping } from "@/lib/intake/mapping/column-mapping";
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

describe("saved mappings", () => {
  it("come back as they were", () => {
    expect(columnMappingSchema.parse(JSON.parse(JSON.stringify(mapping)))).toEqual(mapping);
  });

  it("keep what a person said about values of the direction", () => {
    const said = { ...mapping, directions: { "1": "outbound", B: "inbound", "": "internal" } };
    expect(columnMappingSchema.parse(JSON.parse(JSON.stringify(said)))).toEqual(said);
  });

  it("keep what a person said about status words", () => {
    const said = { ...mapping, statuses: { "Nadie coge": "no_answer", "V-2": "rejected_network" } };
    expect(columnMappingSchema.parse(JSON.parse(JSON.stringify(said)))).toEqual(said);
  });

  it.each([
    ["a number among status words", { statuses: { "+12125550100": "busy" } }],
    ["an end of a call that is none", { statuses: { hm: "sold" } }],
    ["a number among the values of the direction", { directions: { "+12125550100": "outbound" } }],
    ["a direction that is none", { directions: { A: "sideways" } }],
    ["values without end", { directions: Object.fromEntries(Array.from({ length: 101 }, (_, at) => [at, "inbound"])) }],
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
