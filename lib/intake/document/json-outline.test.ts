import { describe, expect, it } from "vitest";
import { entryAt, outlineObject, skipSpace } from "@/lib/intake/document/json-outline";

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

describe("entryAt", () => {
  it.each([
    ['["a", [1], 2]', ['"a"', "[1]", "2"]],
    ['{"a":1, "b" : {"c":[]}}', ["a=1", 'b={"c":[]}']],
    ["[]", []],
    ["{}", []],
    ['["a", "cu', ['"a"']],
    ['{"a":1,"b"', ["a=1"]],
    ["[1,]", ["1"]],
  ])("walks through %s", (text, found) => {
    const isObject = text.startsWith("{");
    const entries: string[] = [];
    for (let entry = entryAt(text, 1, isObject); entry !== null; entry = entryAt(text, entry.end, isObject))
      entries.push(`${isObject ? `${entry.key}=` : ""}${text.slice(entry.start, entry.end)}`);
    expect(entries).toEqual(found);
  });
});
