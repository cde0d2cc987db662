import { describe, expect, it } from "vitest";
import { outlineObject, skipSpace } from "@/lib/intake/document/json-outline";

const members = (text: string) => outlineObject(text, 0).map(({ key, start, end }) => [key, text.slice(start, end)]);

describe("outlineObject", () => {
  it("finds members of every kind without being misled by what stands in strings", () => {
    expect(members('{ "a": 1, "b": "x, \\"}", "c": [{"d": "]"}], "e": {"f": {}}, "g": null }')).toEqual([
      ["a", "1"],
      ["b", '"x, \\"}"'],
      ["c", '[{"d": "]"}]'],
      ["e", '{"f": {}}'],
      ["g", "null"],
    ]);
  });

  it.each([
    [
      '{"a":1,"b":[{"c":2},{"d"',
      [
        ["a", "1"],
        ["b", '[{"c":2},{"d"'],
      ],
    ],
    ['{"a":"cut', [["a", '"cut']]],
    ['{"a":12', [["a", "12"]]],
    ['{"a":', []],
    ['{"a"', []],
    ["{}", []],
    ["{'a':1}", []],
  ])("goes as far as %j goes", (text, found) => {
    expect(members(text)).toEqual(found);
  });
});

describe("skipSpace", () => {
  it("stops at the first character, or at the end", () => {
    expect(skipSpace(" \r\n\tx", 0)).toBe(4);
    expect(skipSpace("   ", 1)).toBe(3);
  });
});
