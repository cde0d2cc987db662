import { expect, it } from "vitest";
import type { ColumnMapping } from "@/lib/intake/mapping/column-mapping";
import {
  directionColumn,
  directionQuestions,
  saidDirections,
  withDirection,
} from "@/lib/present/import/direction-words";

const mapping: ColumnMapping = {
  formatId: "generic",
  anchor: null,
  columns: { direction: { from: ["way"] } },
  timeZone: null,
  country: null,
  dateOrder: null,
};
const found = [
  { value: "1", records: 1_200, means: null },
  { value: "in", records: 1, means: "inbound" as const },
  { value: "", records: 3, means: "outbound" as const },
];

it("asks about every value that stands in the file, and offers no way back to ignorance", () => {
  const questions = directionQuestions({ ...mapping, directions: { in: "internal" } }, found);
  expect(questions.map(({ label, note, means }) => [label, note, means])).toEqual([
    ["1", "1,200 records", ""],
    ["in", "1 record", "internal"],
    ["(empty)", "3 records", "outbound"],
  ]);
  expect(questions.map(({ choices }) => choices.map(({ value }) => value))).toEqual([
    ["", "outbound", "inbound", "internal"],
    ["outbound", "inbound", "internal"],
    ["outbound", "inbound", "internal"],
  ]);
});

it("asks about what somebody said before where there is no file, and about nothing without the column", () => {
  const said = { ...mapping, directions: { A: "outbound" as const } };
  expect(directionQuestions(said, null)).toMatchObject([{ value: "A", note: null, means: "outbound" }]);
  expect(directionQuestions({ ...said, columns: {} }, found)).toEqual([]);
});

it("takes no word of the language for something that was said", () => {
  const values = [{ value: "constructor", records: 1, means: null }];
  expect(directionQuestions(mapping, values)[0]?.means).toBe("");
});

it("changes the meaning of one value", () => {
  const once = withDirection(mapping, "1", "outbound");
  expect(withDirection(once, "2", "inbound").directions).toEqual({ "1": "outbound", "2": "inbound" });
  expect(withDirection(once, "1", "")).toBe(once);
});

it("tells in words what was said", () => {
  expect(saidDirections(mapping)).toBe("");
  expect(saidDirections({ ...mapping, directions: { A: "outbound", "": "inbound" } })).toBe(
    "A: went out, (empty): came in",
  );
});

it("names the column", () => {
  const columns = [
    { key: "who", name: "Who" },
    { key: "way", name: "Way" },
  ];
  expect(directionColumn(mapping, columns)).toBe("Way");
  expect(directionColumn({ ...mapping, columns: {} }, columns)).toBe("");
});
