import { describe, expect, it } from "vitest";
import { FILE_START } from "@/lib/intake/bytes/byte-window";
import { BATCH_RECORDS_MAX, MAX_RECORD_BYTES } from "@/lib/intake/bytes/line-window";
import { createJsonValueScanner } from "@/lib/intake/document/json-value-scanner";

function read(text: string, portion: number, opening: string, path: string[] | null = null) {
  const shape = path === null ? { kind: "values" as const, opening } : { kind: "wrapped" as const, path, opening };
  return readShape(shape, text, portion);
}

function readShape(shape: Parameters<typeof createJsonValueScanner>[0], text: string, portion: number) {
  const scanner = createJsonValueScanner(shape, "utf-8", FILE_START);
  const bytes = Buffer.from(text);
  const batches = [];
  for (let at = 0; at < bytes.length; at += portion) {
    batches.push(scanner.push(bytes.subarray(at, at + portion)));
    while (scanner.hasMore()) batches.push(scanner.push(Buffer.alloc(0)));
  }
  do batches.push(scanner.end());
  while (scanner.hasMore());
  return { documents: batches.flatMap((batch) => batch.documents), broken: batches.flatMap((batch) => batch.broken) };
}

describe("createJsonValueScanner", () => {
  it.each([
    ["a missing quote in one line of array", '[{"a":"1},{"a":"2"},{"a":"3"}]', '{"a":"1},'],
    [
      "a missing quote in a written-out array",
      '[\n {\n  "a": "1\n },\n {\n  "a": "2"\n },\n {\n  "a": "3"\n }\n]',
      '{\n  "a": "1\n },',
    ],
    ["a missing brace", '[{"a":{"b":1},{"a":"2"},{"a":"3"}]', '{"a":{"b":1},'],
    ["a missing colon", '[{"a" 1},{"a":"2"},{"a":"3"}]', '{"a" 1}'],
    ["a brace that closes two records", '[{"a":"1},{"a":"}"},{"a":"2"},{"a":"3"}]', '{"a":"1},'],
    ["a bracket of the wrong kind", '{"a":[1}\n{"a":"2"}{"a":"3"}', '{"a":[1}'],
    ["foreign text", 'HTTP 200\n{"a":"2"}{"a":"3"}', "HTTP 200"],
    ["something else than objects", '[null, 5,{"a":"2"},{"a":"3"}]', "null, 5,"],
  ])("keeps %s as broken and reads on at the next object", (_, text, raw) => {
    const opening = text.includes("  ") ? '{\n  "a"' : '{"a"';
    for (const portion of [1, 3, 1000]) {
      const { documents, broken } = read(text, portion, opening);
      expect(documents.slice(-2)).toEqual([{ a: "2" }, { a: "3" }]);
      expect(broken[0]).toEqual({ line: 1 + Number(text.startsWith("[\n")), reason: "not_json", raw });
    }
  });

  it.each([
    ["a missing quote", '["1,"x"],', "not_json"],
    ["a missing bracket", '["1","x",', "not_json"],
    ["more cells than columns", '["1","x","y"]', "ragged_row"],
    ["an object among the rows", '{"a":"1"},', "not_json"],
  ])("keeps a row with %s as broken and reads on at the next", (_, raw, reason) => {
    const text = `[["a","b"],${raw}${raw.endsWith(",") ? "" : ","}["2",0],["3"]]`;
    for (const portion of [1, 3, 1000]) {
      const result = readShape({ kind: "rows", path: null, names: ["a", "b"] }, text, portion);
      expect(result.documents.slice(-2)).toEqual([
        { a: "2", b: 0 },
        { a: "3", b: null },
      ]);
      expect(result.broken).toEqual([{ line: 1, reason, raw }]);
    }
  });

  it("reads to the end of rows whose last bracket is missing", () => {
    const shape = { kind: "rows" as const, path: ["data"], names: ["a"] };
    for (const text of ['{"data":[[1],[2]', '{"data":[[1],[2],[', '{"data":[[1],[2],['])
      expect(readShape(shape, text, 4).documents).toEqual([{ a: 1 }, { a: 2 }]);
  });

  it("does not take a part of a broken record for a record", () => {
    const text = '[{"id":1,"legs":[{"id":2},{"id":3}],},{"id":4}]';
    const { documents, broken } = read(text, 1000, '{"id"');
    expect(documents).toEqual([{ id: 4 }]);
    expect(broken).toHaveLength(1);
  });

  it("tells of a last object that is cut, in an array and in a page", () => {
    expect(read('[{"a":1},{"a":2,"b":"c', 4, '{"a"').broken).toEqual([
      { line: 1, reason: "not_json", raw: '{"a":2,"b":"c' },
    ]);
    const page = read('{"calls":[{"a":1},{"a":2', 4, '{"a"', ["calls"]);
    expect(page).toEqual({ documents: [{ a: 1 }], broken: [{ line: 1, reason: "not_json", raw: '{"a":2' }] });
  });

  it.each([1 << 14, 1 << 23])("lets an object of many megabytes go and reads on (%i bytes at a time)", (portion) => {
    const text = `[{"a":1},{"a":"${"x".repeat(3 * MAX_RECORD_BYTES)}"},{"a":3}]`;
    const { documents, broken } = read(text, portion, '{"a"');
    expect(documents).toEqual([{ a: 1 }, { a: 3 }]);
    expect(broken).toEqual([{ line: 1, reason: "line_too_long", raw: `{"a":"${"x".repeat(1994)}` }]);
  });

  it("reads a file of nothing but broken objects in linear time", () => {
    const text = `[${'{"a":{"b":1,'.repeat(100_000)}`;
    const { documents, broken } = read(text, 1 << 16, '{"a"');
    expect(documents).toEqual([]);
    expect(broken).toHaveLength(100_000);
  });

  it("closes a batch when many records come out at once, where reading may be taken up", () => {
    const shape = { kind: "wrapped" as const, path: ["calls"], opening: '{"a"' };
    const text = `{"calls":[${'{"a":1},'.repeat(40_000)}{"a":2}]}`;
    const scanner = createJsonValueScanner(shape, "utf-8", FILE_START);
    scanner.push(Buffer.from(text.slice(0, -5)));
    const second = scanner.end();
    expect(scanner.hasMore()).toBe(true);
    const rest = createJsonValueScanner(shape, "utf-8", { offset: second.endOffset, line: second.endLine });
    expect(rest.push(Buffer.from(text.slice(second.endOffset))).documents).toHaveLength(40_001 - 2 * BATCH_RECORDS_MAX);
  });
});
