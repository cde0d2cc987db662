import { expect, it } from "vitest";
import { columnNames, documentColumns, headedColumns, positionedColumns } from "@/lib/intake/proposal/sampled-columns";

it("takes columns under their header, with nothing where a row is too short", () => {
  expect(headedColumns(["A", "B"], [["1", "2"], ["3"]])).toEqual([
    { name: "A", values: ["1", "3"] },
    { name: "B", values: ["2", ""] },
  ]);
});

it("leaves out what is no record: a header that comes again, a total, a title, an empty line", () => {
  const header = ["Date", "From", "To"];
  const call = ["2026-10-13", "+13125550101", "+14155550161"];
  const rows = [call, ["Page 2"], header, call, ["", "", ""], ["Total calls:", "2", ""]];
  expect(headedColumns(header, rows).map(({ values }) => values.length)).toEqual([2, 2, 2]);
});

it("ends at the header of another table", () => {
  const rows = [
    ["2026-10-13", "a", "b"],
    ["Date", "To", "From"],
    ["2026-10-14", "c", "d"],
  ];
  expect(headedColumns(["Date", "From", "To"], rows).map(({ values }) => values)).toEqual([
    ["2026-10-13"],
    ["a"],
    ["b"],
  ]);
});

it("takes nameless columns up to the end of the longest row", () => {
  expect(positionedColumns([["1"], ["2", "3"]])).toEqual([
    { name: "", values: ["1", "2"] },
    { name: "", values: ["", "3"] },
  ]);
});

it("takes a column for each path that any document has", () => {
  expect(documentColumns([{ a: 1 }, { b: { c: "x" } }])).toEqual([
    { name: "a", values: ["1", ""] },
    { name: "b.c", values: ["", "x"] },
  ]);
});

it("names columns by their header, and by their position where that says nothing or another has it already", () => {
  const nameOf = columnNames(["Call ID", "", "call id"]);
  expect([0, 1, 2, 3].map(nameOf)).toEqual(["call_id", 1, 2, 3]);
});

it("leaves out rows of a summary, which have fewer cells than a call has numbers and times", () => {
  const header = ["Start", "From", "To", "Duration"];
  const rows = [
    ["2026-10-13", "+13125550101", "+14155550161"],
    ["Answered", "1"],
  ];
  expect(headedColumns(header, rows).map(({ values }) => values[1])).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});
