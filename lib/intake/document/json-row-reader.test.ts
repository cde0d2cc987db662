import { describe, expect, it } from "vitest";
import { bracketsOfNoRow, createJsonRowReader } from "@/lib/intake/document/json-row-reader";

describe("createJsonRowReader", () => {
  const read = createJsonRowReader(["from", "to", "from"]);

  it.each<[string, unknown]>([
    ['["a","b","c"]', { from: "a", to: "b" }],
    ['["a"]', { from: "a", to: null }],
    ["[12345678901234567890,NaN,1]", { from: "12345678901234567890", to: null }],
    ['["a","b","c",null,""]', { from: "a", to: "b" }],
    ['["from","to","from"]', "header"],
    ['["a","b","c","d"]', "ragged_row"],
    ['["a","b","c",["d"]]', undefined],
    ['["a",b]', undefined],
    ['{"row":[1]}', undefined],
  ])("reads %s", (text, row) => {
    expect(read(text)).toEqual(row);
  });
});

describe("bracketsOfNoRow", () => {
  it.each([
    ["[[1]]", 1],
    ["[ \n [", 1],
    ["[]", 2],
    ["[ ]", 3],
    ["[1]", 0],
    ['["a"]', 0],
    ["[", null],
    ["[  ", null],
  ])("tells of %j", (text, bytes) => {
    expect(bracketsOfNoRow(Buffer.from(text), 0)).toBe(bytes);
  });
});
