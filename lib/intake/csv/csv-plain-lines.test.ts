import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type RowSink, readPlainLines } from "@/lib/intake/csv/csv-plain-lines";

function read(text: string, delimiter: string): RowSink & { next: number } {
  const sink: RowSink = { rows: [], lines: [] };
  return { ...sink, next: readPlainLines(text, delimiter, 10, sink) };
}

describe("readPlainLines", () => {
  it("cuts lines at LF and CRLF, skips empty ones and counts them all", () => {
    expect(read("a,b\r\n\r\n,\nc\n\n", ",")).toEqual({
      rows: [["a", "b"], ["", ""], ["c"]],
      lines: [10, 12, 13],
      next: 15,
    });
  });

  it("makes one cell of each line where there is no delimiter", () => {
    expect(read("a,b\nc", "").rows).toEqual([["a,b"], ["c"]]);
  });

  it("agrees with splitting", () => {
    const cell = fc.stringMatching(/^[a-z0-9 ]{0,5}$/);
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 5 })), fc.boolean(), (rows, ended) => {
        const text = rows.map((cells) => cells.join(";")).join("\n") + (ended && rows.length > 0 ? "\n" : "");
        expect(read(text, ";").rows).toEqual(rows);
      }),
    );
  });
});
