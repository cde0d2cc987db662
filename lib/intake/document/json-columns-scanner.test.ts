import { describe, expect, it } from "vitest";
import { FILE_START } from "@/lib/intake/bytes/byte-window";
import { createJsonColumnsScanner } from "@/lib/intake/document/json-columns-scanner";

function read(value: unknown, path: readonly string[] = [], from = FILE_START) {
  const bytes = Buffer.from(typeof value === "string" ? value : JSON.stringify(value));
  const scanner = createJsonColumnsScanner(path, "utf-8", from);
  const batches = [scanner.push(bytes.subarray(0, 9)), scanner.push(bytes.subarray(9)), scanner.end()];
  while (scanner.hasMore()) batches.push(scanner.end());
  return { size: bytes.length, batches, documents: batches.flatMap((batch) => batch.documents) };
}

describe("createJsonColumnsScanner", () => {
  it("makes records of lists, the shorter of which are empty at their end", () => {
    const { documents, batches, size } = read({ total: 2, from: ["á", "b"], to: ["12345678901234567890"] });
    expect(documents).toEqual([
      { from: "á", to: "12345678901234567890" },
      { from: "b", to: null },
    ]);
    expect(batches.at(-1)).toMatchObject({ endOffset: size, endLine: 1, lines: [1, 1] });
  });

  it("keeps integers of many digits apart", () => {
    expect(read('{"id":[12345678901234567890,NaN],"to":["a","b"]}').documents).toEqual([
      { id: "12345678901234567890", to: "a" },
      { id: null, to: "b" },
    ]);
  });

  it("puts the values of one key together where columns have gaps", () => {
    const columns = { from: { "1": "b", "10": "c" }, to: { "0": "x", "1": "y", "10": "z" }, by: { a: 1 } };
    expect(read(columns).documents.slice(0, 0)).toEqual([]);
    expect(read({ from: columns.from, to: columns.to }).documents).toEqual([
      { from: null, to: "x" },
      { from: "b", to: "y" },
      { from: "c", to: "z" },
    ]);
    expect(read({ from: { a1: 1, a3: 3 }, to: { a1: 4, a2: 5, a3: 6 } }).documents).toHaveLength(4);
  });

  it("finds the columns under keys, and nothing where there are none", () => {
    expect(read({ ok: true, data: { from: ["a", "b"] } }, ["data"]).documents).toEqual([{ from: "a" }, { from: "b" }]);
    expect(read({ ok: true }, ["data"]).documents).toEqual([]);
    expect(read('{"from":["a","b').documents).toEqual([{ from: "a" }]);
  });

  it("can be taken up at the end of any batch", () => {
    const count = 2058;
    const whole = read({ from: Array.from({ length: count }, (_, at) => at) });
    expect(whole.batches.map(({ documents }) => documents.length)).toEqual([0, 0, 2048, 10]);
    const { endOffset = 0, endLine = 0 } = whole.batches[2] ?? {};
    const value = { from: Array.from({ length: count }, (_, at) => at) };
    expect(read(value, [], { offset: endOffset, line: endLine }).documents).toEqual(whole.documents.slice(-10));
  });
});
