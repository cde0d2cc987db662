import { describe, expect, it } from "vitest";
import { sniffJsonRows } from "@/lib/intake/document/json-rows";

const names = ["from", "to", "start"];
const rows = [
  ["+13125550101", "+12125550140", "2026-03-01 08:00:00"],
  ["+13125550102", "+12125550141", "2026-03-01 08:01:00"],
];
const described = names.map((name) => ({ type: "text", name }));
const sniff = (value: unknown) => sniffJsonRows(JSON.stringify(value));

describe("sniffJsonRows", () => {
  it.each<[string, unknown, readonly string[] | null]>([
    ["a header above rows", [names, ...rows], null],
    ["columns and data", { columns: names, data: rows }, ["data"]],
    ["columns, index and data", { columns: names, index: [0, 1], data: rows }, ["data"]],
    ["fields and rows", { fields: names, rows }, ["rows"]],
    ["headers and values", { headers: names, values: rows, total: 2 }, ["values"]],
    ["columns with their types", { cols: described, rows }, ["rows"]],
    ["columns called meta", { meta: described, data: rows, rows: 2, statistics: { elapsed: 0.1 } }, ["data"]],
    ["columns behind the rows", { rows, columns: names }, ["rows"]],
    ["rows in a result", { result: { columns: names, rows } }, ["result", "rows"]],
    [
      "columns elsewhere",
      { manifest: { schema: { columns: described } }, result: { data_array: rows } },
      ["result", "data_array"],
    ],
    ["a range of cells", { range: "A1:C3", majorDimension: "ROWS", values: [names, ...rows] }, ["values"]],
    ["no rows", { columns: names, data: [] }, ["data"]],
  ])("finds %s", (_, value, path) => {
    expect(sniff(value)).toEqual({ kind: "rows", path, names });
  });

  it("finds a row a line", () => {
    const text = [names, ...rows].map((row) => JSON.stringify(row)).join("\n");
    expect(sniffJsonRows(text)).toEqual({ kind: "rows", path: null, names });
  });

  it("finds rows behind an index that goes on behind the text", () => {
    expect(sniffJsonRows(`{"columns":${JSON.stringify(names)},"index":[0,1,2`)).toEqual({
      kind: "rows",
      path: ["data"],
      names,
    });
  });

  it.each<[string, unknown]>([
    ["figures", rows],
    ["one name twice", [["a", "b", "a"], ...rows]],
    ["a number", [["a", "b", 3], ...rows]],
  ])("numbers the columns where %s stand at the top", (_, value) => {
    expect(sniff(value)?.names).toEqual(["column 1", "column 2", "column 3"]);
  });

  it.each<[string, unknown]>([
    ["objects", [{ from: "a" }]],
    ["one list", ["from", "to", "start"]],
    ["a call with lists in it", { id: "1", from: "+13125550101", path: [[1, 2, 3]] }],
    ["rows of other columns", { columns: names, from: "x", data: [["a", "b"]] }],
    ["rows of two columns", { data: [["a", "b"]] }],
    ["lists of lists", [[[1], [2]]]],
    ["nothing", {}],
  ])("finds none in %s", (_, value) => {
    expect(sniff(value)).toBeNull();
  });

  it.each(["[S=1] | [a, b]\n[S=2]", "[a,b]\n[c,d]", "[", "", '["a","b"]\nc', "from,to\n1,2"])(
    "finds none in %j",
    (text) => {
      expect(sniffJsonRows(text)).toBeNull();
    },
  );
});
