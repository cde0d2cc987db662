import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FILE_START, type ReadPosition } from "@/lib/intake/bytes/byte-window";
import type { Encoding } from "@/lib/intake/bytes/encoding";
import { createJsonScanner } from "@/lib/intake/document/json-scanner";
import { type JsonShape, sniffJsonShape } from "@/lib/intake/document/json-shape";
import type { DocumentBatch } from "@/lib/intake/upload/record-batch";

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
    [
      "records under ids",
      '{"status":"ok","calls":{"-N0":\n{"a":1,"b":0,"c":0},\n"-N1":{"a":2,"b":0,"c":0}\n}}\n',
      [2, 3],
    ],
    ["rows below a header", '[\n["a","b","c"],\n[1,0,0],[2,0,0]\n,[3,0,0]]\n', [3, 3, 4]],
    ["a row a line", '["a","b","c"]\n[1,0,0]\n[2]\n', [2, 3]],
    ["rows beside their columns", '{"columns":["a","b","c"],"index":[0,1],"data":[\n[1,0,0],[],[2,0,0]]}', [2, 2]],
    [
      "pages of rows",
      '{"data":{"rows":[[1,0,0],\n[2,0,0]],"cols":[{"name":"a"},{"name":"b"},{"name":"c"}]}}\n{"data":{"rows":[[3,0,0]]}}',
      [1, 2, 3],
    ],
    ["columns", '{"a":[1,\n2],"b":[0,0],"c":[0,0]}', [1, 1]],
  ])("reads %s and the lines they start at", (_, text, lines) => {
    const documents = lines.map((_line, index) => ({ a: index + 1 }));
    for (const portion of [1, 2, 7, 1000]) {
      const result = read(text, portion);
      expect(result).toMatchObject({ documents, lines, broken: [] });
      expect(result.documents).toHaveLength(documents.length);
    }
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

  it("goes on behind a broken record under an id", () => {
    const good = (at: number) => `"-N${at}":{"id":${at}}`;
    const shape: JsonShape = { kind: "keyed", path: [], opening: '{"id"' };
    const text = `{${good(0)},\n"-N1":{"id":1 x},\n"-N2":{"id":"2},\n${good(3)},"-N4":null,${good(5)}}`;
    for (const portion of [1, 7, 1000]) {
      expect(read(text, portion, shape)).toMatchObject({
        documents: [{ id: 0 }, { id: 3 }, { id: 5 }],
        broken: [{ line: 2 }, { line: 3 }],
      });
    }
  });

  it("keeps a line that is no object as broken, and only that", () => {
    expect(read('{"a":"1\n{"a":2}\n\n[3]\n{"a":4', 3, LINES)).toEqual({
      documents: [{ a: 2 }],
      lines: [2],
      broken: [
        { line: 1, reason: "not_json", raw: '{"a":"1' },
        { line: 4, reason: "not_json", raw: "[3]" },
        { line: 5, reason: "not_json", raw: '{"a":4' },
      ],
    });
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
    keyed: {
      write: (all) =>
        JSON.stringify({ status: "ok", calls: Object.fromEntries(all.map((one, at) => [`-N${at}`, one])) }),
      shape: { kind: "keyed", path: ["calls"], opening: '{"id"' },
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
      { numRuns: 1000 },
    );
  });

  it("can be taken up at the end of any batch", () => {
    fc.assert(
      fc.property(records, style, fc.integer({ min: 1, max: 60 }), (all, name, portion) => {
        const { bytes, shape } = styled(name, all);
        const batches = batchesOf(bytes, shape, portion, FILE_START);
        for (const [index, batch] of batches.entries()) {
          const rest = batchesOf(bytes, shape, 50, { offset: batch.endOffset, line: batch.endLine });
          expect(JSON.stringify(glue(rest))).toBe(JSON.stringify(glue(batches.slice(index + 1))));
        }
        expect(batches.at(-1)?.endOffset).toBe(bytes.length);
      }),
      { numRuns: 200 },
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
      { numRuns: 2000 },
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
      { numRuns: 2000 },
    );
  });
});
