import { describe, expect, it } from "vitest";
import { createDocumentCells, documentPaths, isWithinList, rowDocument } from "@/lib/intake/document/document-cells";

const call = {
  id: 7,
  from: { number: "+13125550101", tags: ["a", "b"] },
  ok: true,
  none: null,
  "a.b": "dotted",
  list: [{ x: 1 }, 2],
};

describe("documents as rows", () => {
  it.each([
    ["id", "7"],
    ["from.number", "+13125550101"],
    ["from.tags", "a,b"],
    ["ok", "true"],
    ["none", ""],
    ["a.b", "dotted"],
    ["from", ""],
    ["list", "2"],
    ["from.number.deeper", ""],
    ["missing", ""],
    ["constructor", ""],
    ["__proto__.x", ""],
  ])("%s is %j", (path, expected) => {
    expect(createDocumentCells([path])(call)).toEqual([expected]);
  });

  it.each([null, undefined, 1, "text", [], true])("writes %j as empty cells", (document) => {
    expect(createDocumentCells(["a", "b.c"])(document)).toEqual(["", ""]);
  });

  it("lists the paths to all values", () => {
    expect(documentPaths(call)).toEqual(["id", "from.number", "from.tags", "ok", "none", "a.b", "list"]);
    expect(documentPaths("text")).toEqual([]);
  });

  it("stops at a depth that no record has", () => {
    const deep = { a: { b: { c: { d: { e: { f: 1 } } } } } };
    expect(documentPaths(deep)).toEqual([]);
  });
});

it("makes a document of a row, the first of two columns of one name", () => {
  expect(rowDocument(["a", "b", "a"], ["1", "2", "3"])).toEqual({ a: "1", b: "2" });
  expect(rowDocument(["a", "b"], ["1"])).toEqual({ a: "1", b: "" });
});

it("leads into lists of objects, to their last one", () => {
  const call = {
    id: "c1",
    legs: [{ status: "failed" }, { status: "busy", sip: { code: 486 } }],
    tags: ["a"],
    none: [],
  };
  const paths = ["id", "legs", "legs.-1.status", "legs.-1.sip.code", "tags", "none"];
  expect(documentPaths(call)).toEqual(paths);
  expect(createDocumentCells(["legs.-1.status", "legs.-1.sip.code", "none.-1.status"])(call)).toEqual([
    "busy",
    "486",
    "",
  ]);
  expect(paths.filter(isWithinList)).toEqual(["legs.-1.status", "legs.-1.sip.code"]);
});
