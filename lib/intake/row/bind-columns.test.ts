import { describe, expect, it } from "vitest";
import type { ColumnMapping, MappedColumns } from "@/lib/intake/mapping/column-mapping";
import { bindToHeader, bindToPaths } from "@/lib/intake/row/bind-columns";

function mapping(columns: MappedColumns): ColumnMapping {
  return { formatId: "x", columns, timeZone: null, country: null, dateOrder: null, anchor: null };
}

describe("binding to a header", () => {
  const header = ["Call ID", "From", "To", "From"];
  it("finds names in any spelling, the first of two, in the order of preference, and leaves out what is not there", () => {
    const bound = bindToHeader(
      mapping({ callerId: { from: ["ani", "FROM"] }, callee: { from: ["to", "call_id"] }, callId: { from: ["x"] } }),
      header,
    );
    expect(bound.at("callerId")).toEqual([1]);
    expect(bound.at("callee")).toEqual([2, 0]);
    expect(bound.at("callId")).toEqual([]);
    expect(bound.at("reason")).toEqual([]);
    expect(bound.last).toBe(2);
  });

  it("takes positions as they stand, with or without a header", () => {
    expect(bindToHeader(mapping({ callee: { from: [7] } }), null)).toMatchObject({ last: 7 });
    expect(bindToHeader(mapping({ callee: { from: ["to"] } }), null).last).toBe(-1);
  });

  it("knows units, seconds where none is given", () => {
    const { unit } = bindToHeader(mapping({ ringMs: { from: ["to"], unit: "ms" } }), header);
    expect([unit("ringMs"), unit("pddMs")]).toEqual(["ms", "s"]);
  });
});

it("binds to the paths of documents, each once", () => {
  const { paths, bound } = bindToPaths(mapping({ callerId: { from: ["a.b", "c"] }, callee: { from: ["c", 4] } }));
  expect(paths).toEqual(["a.b", "c"]);
  expect(bound.at("callerId")).toEqual([0, 1]);
  expect(bound.at("callee")).toEqual([1]);
});
