import { describe, expect, it } from "vitest";
import { sniffJsonColumns } from "@/lib/intake/document/json-columns";

const lists = { from: ["1", "2"], to: ["3", "4"], start: ["5", "6"] };
const maps = { from: { "0": "1", "1": "2" }, to: { "0": "3", "1": "4" }, start: { "0": "5", "1": "6" } };
const long = Array.from({ length: 30 }, (_, at) => `+1312555${at}`);
const sniff = (value: unknown) => sniffJsonColumns(JSON.stringify(value));

describe("sniffJsonColumns", () => {
  it.each<[string, unknown, readonly string[]]>([
    ["lists", lists, []],
    ["lists of which one is shorter", { ...lists, duration: [1] }, []],
    ["objects with numbers", maps, []],
    ["objects with one number", { from: { "0": "1" }, to: { "0": "2" }, start: { "0": "3" } }, []],
    ["objects with ids", { from: { a1: 1, a2: 2 }, to: { a1: 1, a2: 2 }, start: { a1: 1, a2: 2 } }, []],
    ["columns on a page", { total: 2, ...lists }, []],
    ["columns under a key", { data: lists }, ["data"]],
    ["columns deeper", { status: "ok", result: { calls: maps } }, ["result", "calls"]],
  ])("finds %s", (_, value, path) => {
    expect(sniff(value)).toEqual(path);
  });

  it.each([
    JSON.stringify({ from: long }).slice(0, -10),
    JSON.stringify({ from: { ...long } }).slice(0, -10),
    JSON.stringify({ ...lists, end: long }).slice(0, 60),
  ])("finds columns that go on behind the text", (text) => {
    expect(sniffJsonColumns(text)).toEqual([]);
  });

  it.each<[string, unknown]>([
    ["one record with lists", { id: "1", from: "+1", tags: ["a", "b"], legs: ["c", "d"] }],
    ["one record of lists", { from: ["1"], to: ["2"], start: ["3"] }],
    ["two columns", { from: ["1", "2"], to: ["3", "4"] }],
    ["lists of different lengths", { a: ["1"], b: ["1", "2"], c: ["1", "2", "3"] }],
    ["lists of objects", { calls: [{ a: 1 }], legs: [{ b: 1 }], ends: [{ c: 1 }] }],
    ["parts of one call", { caller: { number: "1", name: "a" }, callee: { number: "2", name: "b" }, end: { code: 1 } }],
    ["records by key", { c10: { from1: 1, to1: 2 }, c11: { from1: 1, to1: 2 }, c12: { from1: 1, to1: 2 } }],
    ["a list", [1, 2, 3]],
    ["nothing", {}],
  ])("finds none in %s", (_, value) => {
    expect(sniff(value)).toBeNull();
  });
});
