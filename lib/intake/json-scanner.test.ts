import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FILE_START, type ReadPosition } from "@/lib/intake/byte-window";
import type { Encoding } from "@/lib/intake/encoding";
import { createJsonScanner } from "@/lib/intake/json-scanner";
import { type JsonShape, sniffJsonShape } from "@/lib/intake/json-shape";
import { MAX_RECORD_BYTES } from "@/lib/intake/line-window";
import type { DocumentBatch } from "@/lib/intake/record-batch";

const LINES: JsonShape = { kind: "lines" };

function batchesOf(bytes: Buffer, shape: JsonShape, portion: number, from: ReadPosition, encoding: Encoding = "utf-8") {
  const scanner = createJsonScanner(shape, encoding, from);
  const batches: DocumentBatch[] = [];
  for (let at = from.offset; at < bytes.length; at += portion)
    batches.push(scanner.push(bytes.subarray(at, at + portion)));
  return [...batches, scanner.end()];
}

const glue = (batches: readonly DocumentBatch[]) => ({
  documents: batches.flatMap((batch) => batch.documents),
  lines: batches.flatMap((batch) => batch.lines),
  broken: batches.flatMap((batch) => batch.broken),
});

function read(text: string, portion = 1 << 20, shape = sniffJsonShape(text)) {
  return glue(batchesOf(Buffer.from(text), shape ?? LINES, portion, FILE_START));
}

describe("createJsonScanner", () => {
  it.each([
    ["an array", '[\n{"a":1},\n{"a":2}\n]\n', [2, 3]],
    ["one object", '\n{\n"a":1}', [2]],
    ["a line each", '{"a":1}\r\n\r\n{"a":2}\r{"a":3}', [1, 3, 4]],
    ["objects one after the other", '{"a":1} {"a":2}\n\n{"a":\n3}{"a":4}', [1, 1, 3, 4]],
    ["pages", '{"calls":[{"a":1},\n{"a":2}],"end":{"x":1}}\n{"meta":{},"calls":[]}{"calls":[{"a":3}]}', [1, 2, 3]],
  ])("reads %s and the lines they start at", (_, text, lines) => {
    const documents = lines.map((_line, index) => ({ a: index + 1 }));
    for (const portion of [1, 2, 7, 1000]) expect(read(text, portion)).toEqual({ documents, lines, broken: [] });
  });

  it("reads an object that wraps nothing but an empty page", () => {
    expect(read('{"meta":{"page":0},"call_summaries":[]}')).toEqual({ documents: [], lines: [], broken: [] });
  });

  it("reads UTF-16 and marks", () => {
    const bytes = Buffer.from('\uFEFF[{"a":"é"},{"a":"ы"}]', "utf16le");
    const shape: JsonShape = { kind: "values", opening: '{"a"' };
    const batches = batchesOf(bytes, shape, 3, FILE_START, "utf-16le");
    expect(glue(batches).documents).toEqual([{ a: "é" }, { a: "ы" }]);
    expect(batches.at(-1)?.endOffset).toBe(bytes.length);
    expect(read('\uFEFF{"a":1}\n{"a":2}\n', 5, LINES).documents).toHaveLength(2);
  });

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
    ["a broken line", '{"a":"1\n{"a":"2"}\n{"a":"3"}\n', '{"a":"1'],
  ])("keeps %s as broken and reads on at the next object", (_, text, raw) => {
    const shape = text.startsWith('{"a":"1\n')
      ? LINES
      : { kind: "values" as const, opening: text.includes("  ") ? '{\n  "a"' : '{"a"' };
    for (const portion of [1, 3, 1000]) {
      const { documents, broken } = read(text, portion, shape);
      expect(documents.slice(-2)).toEqual([{ a: "2" }, { a: "3" }]);
      expect(broken[0]).toEqual({ line: 1 + Number(text.startsWith("[\n")), reason: "not_json", raw });
    }
  });

  it("does not take a part of a broken record for a record", () => {
    const shape: JsonShape = { kind: "values", opening: '{"id"' };
    const { documents, broken } = read('[{"id":1,"legs":[{"id":2},{"id":3}],},{"id":4}]', 1000, shape);
    expect(documents).toEqual([{ id: 4 }]);
    expect(broken).toHaveLength(1);
  });

  it("tells of a last object that is cut, in an array and in a page", () => {
    expect(read('[{"a":1},{"a":2,"b":"c').broken).toEqual([{ line: 1, reason: "not_json", raw: '{"a":2,"b":"c' }]);
    expect(read('{"calls":[{"a":1},{"a":2').documents).toEqual([{ a: 1 }]);
  });

  it.each([1 << 14, 1 << 23])("lets an object of many megabytes go and reads on (%i bytes at a time)", (portion) => {
    const text = `[{"a":1},{"a":"${"x".repeat(3 * MAX_RECORD_BYTES)}"},{"a":3}]`;
    const { documents, broken } = read(text, portion, { kind: "values", opening: '{"a"' });
    expect(documents).toEqual([{ a: 1 }, { a: 3 }]);
    expect(broken).toEqual([{ line: 1, reason: "line_too_long", raw: `{"a":"${"x".repeat(1994)}` }]);
  });

  it("reads a file of nothing but broken objects in linear time", () => {
    const text = `[${'{"a":{"b":1,'.repeat(100_000)}`;
    const { documents, broken } = read(text, 1 << 16, { kind: "values", opening: '{"a"' });
    expect(documents).toEqual([]);
    expect(broken).toHaveLength(100_000);
  });
});

describe("createJsonScanner, with records written as they should be", () => {
  const scalar = fc.oneof(
    fc.string({ unit: "grapheme-ascii" }),
    fc.constantFrom("}", "{", '"', "\\", "]},{", '{"id":', "é", "😀", "\n", ","),
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
  );
  const inner = fc.dictionary(fc.constantFrom("x", "y"), scalar);
  const record = fc.record({ id: fc.nat(), s: scalar, o: inner, l: fc.array(inner, { maxLength: 2 }) });
  const records = fc.array(record, { minLength: 1, maxLength: 8 });
  const STYLES: Record<string, { write: (all: readonly object[]) => string; shape: JsonShape }> = {
    lines: { write: (all) => all.map((one) => JSON.stringify(one)).join("\n"), shape: LINES },
    array: { write: (all) => JSON.stringify(all), shape: { kind: "values", opening: '{"id"' } },
    spaced: { write: (all) => JSON.stringify(all, null, 2), shape: { kind: "values", opening: '{\n    "id"' } },
    joined: {
      write: (all) => all.map((one) => JSON.stringify(one)).join(""),
      shape: { kind: "values", opening: '{"id"' },
    },
    pages: {
      write: (all) => all.map((one) => JSON.stringify({ n: { rows: [{ id: 0 }] }, rows: [one], next: {} })).join("\n"),
      shape: { kind: "wrapped", path: ["rows"], opening: '{"id"' },
    },
  };
  const style = fc.constantFrom(...Object.keys(STYLES));
  const styled = (name: string, all: readonly object[]): { bytes: Buffer; shape: JsonShape } => ({
    bytes: Buffer.from(STYLES[name]?.write(all) ?? ""),
    shape: STYLES[name]?.shape ?? LINES,
  });

  it("gives back every record however the bytes are portioned", () => {
    fc.assert(
      fc.property(records, style, fc.integer({ min: 1, max: 60 }), (all, name, portion) => {
        const { bytes, shape } = styled(name, all);
        expect(glue(batchesOf(bytes, shape, portion, FILE_START))).toMatchObject({ documents: all, broken: [] });
      }),
      { numRuns: 1500 },
    );
  });

  it("can be taken up at the end of any batch", () => {
    fc.assert(
      fc.property(records, style, fc.integer({ min: 1, max: 60 }), (all, name, portion) => {
        const { bytes, shape } = styled(name, all);
        const batches = batchesOf(bytes, shape, portion, FILE_START);
        for (const [index, batch] of batches.entries()) {
          const rest = batchesOf(bytes, shape, 50, { offset: batch.endOffset, line: batch.endLine });
          expect(glue(rest)).toEqual(glue(batches.slice(index + 1)));
        }
        expect(batches.at(-1)?.endOffset).toBe(bytes.length);
      }),
      { numRuns: 500 },
    );
  });

  it("loses no other record when a character goes missing in one", () => {
    fc.assert(
      fc.property(records, style, fc.nat(), fc.nat(), (all, name, which, where) => {
        const hurt = which % all.length;
        const texts = all.map((one) => (name === "spaced" ? JSON.stringify(one, null, 2) : JSON.stringify(one)));
        const text = texts[hurt] ?? "";
        const at = 1 + (where % Math.max(1, text.length - 2));
        texts[hurt] = text.slice(0, at) + text.slice(at + 1);
        const file = name === "lines" || name === "joined" ? texts.join("\n") : `[${texts.join(",")}]`;
        const opening = name === "spaced" ? '{\n  "id"' : '{"id"';
        const shape: JsonShape = name === "lines" ? LINES : { kind: "values", opening };
        const { documents } = read(file, 1000, shape);
        for (const [index, one] of all.entries()) if (index !== hurt) expect(documents).toContainEqual(one);
      }),
      { numRuns: 3000 },
    );
  });

  it("never throws, and portions never matter, whatever the bytes", () => {
    const soup = fc.array(
      fc.constantFrom("{", "}", "[", "]", '"', '{"id"', ":", ",", "1", "\\", "\n", "\r", "é", "\0"),
      { maxLength: 60 },
    );
    fc.assert(
      fc.property(soup, style, fc.integer({ min: 1, max: 9 }), (parts, name, portion) => {
        const bytes = Buffer.from(parts.join(""));
        const shape = STYLES[name]?.shape ?? LINES;
        const whole = glue(batchesOf(bytes, shape, 1000, FILE_START));
        expect(glue(batchesOf(bytes, shape, portion, FILE_START))).toEqual(whole);
      }),
      { numRuns: 3000 },
    );
  });
});
