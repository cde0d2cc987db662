import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FILE_START, type ReadPosition } from "@/lib/intake/bytes/byte-window";
import type { Encoding } from "@/lib/intake/bytes/encoding";
import { BATCH_RECORDS_MAX, MAX_RECORD_BYTES } from "@/lib/intake/bytes/line-window";
import type { CsvDialect } from "@/lib/intake/csv/csv-dialect";
import { createCsvScanner } from "@/lib/intake/csv/csv-scanner";
import type { RowBatch } from "@/lib/intake/upload/record-batch";

const dialect = (width: number | null): CsvDialect => ({ delimiter: ",", quote: '"', escape: "doubled", width });

function batchesOf(bytes: Buffer, portion: number, by: CsvDialect, encoding: Encoding, from: ReadPosition): RowBatch[] {
  const scanner = createCsvScanner(by, encoding, from);
  const batches: RowBatch[] = [];
  for (let at = from.offset; at < bytes.length; at += portion) {
    batches.push(scanner.push(bytes.subarray(at, at + portion)));
    while (scanner.hasMore()) batches.push(scanner.push(Buffer.alloc(0)));
  }
  do batches.push(scanner.end());
  while (scanner.hasMore());
  return batches;
}

const glue = (batches: readonly RowBatch[]) => ({
  rows: batches.flatMap((batch) => batch.rows),
  lines: batches.flatMap((batch) => batch.lines),
  broken: batches.flatMap((batch) => batch.broken),
});

function read(text: string | Buffer, width: number | null = null, encoding: Encoding = "utf-8", portion = 1 << 20) {
  return glue(batchesOf(Buffer.from(text), portion, dialect(width), encoding, FILE_START));
}

describe("createCsvScanner", () => {
  it("tells rows, the lines they start at and where the file ends", () => {
    const [batch] = batchesOf(Buffer.from('a,b\n\n"1\n2",3\r\n4,5'), 100, dialect(2), "utf-8", FILE_START).slice(-1);
    expect(batch).toEqual({ kind: "rows", rows: [["4", "5"]], lines: [5], broken: [], endOffset: 17, endLine: 6 });
  });

  it("keeps a row with a quote that never closes as broken and reads the next rows", () => {
    expect(read('a,b,c\n1,"forgot,3\n4,5,6\n7,8,9\n', 3)).toEqual({
      rows: [
        ["a", "b", "c"],
        ["4", "5", "6"],
        ["7", "8", "9"],
      ],
      lines: [1, 3, 4],
      broken: [{ line: 2, reason: "broken_quoting", raw: '1,"forgot,3' }],
    });
  });

  it("repairs inner quotes where the width tells that it was right", () => {
    const { rows, broken } = read('a,b,c\n1,""Desk 4" <104>",ok\n2,"Desk" <1>,ok\n3,x,y\n', 3);
    expect(rows).toEqual([
      ["a", "b", "c"],
      ["1", '"Desk 4" <104>', "ok"],
      ["2", '"Desk" <1>', "ok"],
      ["3", "x", "y"],
    ]);
    expect(broken).toEqual([]);
  });

  it("breaks up a record that swallowed rows, and keeps a note of many lines whole", () => {
    expect(read('1,"forgot,3\n4,5,6\n7,forgot",9\n', 3)).toMatchObject({
      rows: [
        ["4", "5", "6"],
        ["7", 'forgot"', "9"],
      ],
      broken: [{ line: 1 }],
    });
    expect(read('1,"Dear\nall",3\n4,5,6\n', 3).lines).toEqual([1, 3]);
  });

  it("drops the line that names the separator, at the top alone", () => {
    expect(read("sep=;\na,b\nsep=;\n")).toMatchObject({ rows: [["a", "b"], ["sep=;"]], lines: [2, 3] });
    expect(read('\uFEFF"sep=,"\r\na,b\n')).toMatchObject({ rows: [["a", "b"]], lines: [2] });
  });

  it("reads UTF-16, mixed encodings, NUL characters and marks inside a joined file", () => {
    expect(read(Buffer.from("\uFEFFé,ы\n1,2", "utf16le"), null, "utf-16le").rows).toEqual([
      ["é", "ы"],
      ["1", "2"],
    ]);
    const mixed = Buffer.concat([Buffer.from("é,1\n"), Buffer.from('é,"2 "" “"\n', "latin1"), Buffer.from("\0,3\n")]);
    expect(read(mixed).rows).toEqual([
      ["é", "1"],
      ["é", '2 " \u001c'],
      ["", "3"],
    ]);
    expect(read('a,b\n\uFEFF"a",b\n').rows).toEqual([
      ["a", "b"],
      ["a", "b"],
    ]);
    expect(read(Buffer.from([0x80, 0x2c, 0xe9, 0x0a]), null, "windows-1252").rows).toEqual([["€", "é"]]);
  });

  it("keeps no more than 2,000 characters of a broken row", () => {
    expect(read(`1,"${"x".repeat(5000)}`, 2).broken[0]?.raw).toHaveLength(2000);
  });

  it("reads a cell of almost a megabyte, and breaks a quote that stays open for longer", () => {
    const count = Math.floor(MAX_RECORD_BYTES / 5) - 10;
    const lines = "note\n".repeat(count);
    for (const portion of [1 << 14, 1 << 22]) {
      expect(read(`1,"${lines}",3\n4,5,6\n`, 3, "utf-8", portion).lines).toEqual([1, count + 2]);
      const open = read(`1,"${lines}${lines}",3\n4,5,6\n`, 3, "utf-8", portion);
      expect(open.broken.map(({ line, raw }) => [line, raw])).toEqual([
        [1, '1,"note'],
        [2 * count + 1, '",3'],
      ]);
      expect(open.rows).toHaveLength(2 * count);
    }
  });

  it("closes a batch when many rows come out at once, and gives the others when it is asked again", () => {
    const scanner = createCsvScanner(dialect(1), "utf-8");
    const first = scanner.push(Buffer.from("ab\n".repeat(50_000)));
    expect(first.rows.length).toBeGreaterThanOrEqual(BATCH_RECORDS_MAX);
    expect(first.rows.length).toBeLessThan(BATCH_RECORDS_MAX + 10_000);
    expect(first.endOffset).toBe(first.rows.length * 3);
    let rows = first.rows.length;
    while (scanner.hasMore()) rows += scanner.push(Buffer.alloc(0)).rows.length;
    expect(rows).toBe(50_000);
  });

  it("skips a line of many megabytes and goes on behind it", () => {
    const { rows, broken } = read(`a,b\n${"x".repeat(3 * MAX_RECORD_BYTES)}\nc,d\n`, 2, "utf-8", 1 << 16);
    expect(rows).toEqual([
      ["a", "b"],
      ["c", "d"],
    ]);
    expect(broken).toMatchObject([{ line: 2, reason: "line_too_long" }]);
  });
});

describe("createCsvScanner, whatever the file holds", () => {
  const soup = fc
    .array(
      fc.constantFrom('"', '"', '""', ",", ",", "\n", "\n", "\r\n", "\r", "a", "bc", " ", "\\", "é", "\0", "\uFEFF"),
      {
        maxLength: 80,
      },
    )
    .map((parts) => parts.join(""));
  const anyBytes = fc
    .tuple(soup, fc.constantFrom<BufferEncoding>("utf8", "latin1", "utf16le"))
    .map(([text, written]) => ({
      bytes: Buffer.from(text, written),
      encoding: written === "utf16le" ? ("utf-16le" as const) : ("utf-8" as const),
    }));
  const anyDialect = fc.record({
    delimiter: fc.constantFrom(...([",", ""] as const)),
    quote: fc.constantFrom(...(['"', ""] as const)),
    escape: fc.constantFrom(...(["doubled", "backslash"] as const)),
    width: fc.constantFrom(null, 1, 2, 3),
  });

  it("gives the same records however the bytes are portioned", () => {
    fc.assert(
      fc.property(anyBytes, anyDialect, fc.integer({ min: 1, max: 20 }), ({ bytes, encoding }, by, portion) => {
        const whole = glue(batchesOf(bytes, 1 << 20, by, encoding, FILE_START));
        expect(glue(batchesOf(bytes, portion, by, encoding, FILE_START))).toEqual(whole);
      }),
      { numRuns: 2000 },
    );
  });

  it("can be taken up at the end of any batch", () => {
    fc.assert(
      fc.property(anyBytes, anyDialect, fc.integer({ min: 1, max: 9 }), ({ bytes, encoding }, by, portion) => {
        const batches = batchesOf(bytes, portion, by, encoding, FILE_START);
        for (const [index, batch] of batches.entries()) {
          const from = { offset: batch.endOffset, line: batch.endLine };
          const rest = glue(batchesOf(bytes, 7, by, encoding, from));
          expect(JSON.stringify(rest)).toBe(JSON.stringify(glue(batches.slice(index + 1))));
        }
        expect(batches.at(-1)?.endOffset).toBe(bytes.length);
      }),
      { numRuns: 1000 },
    );
  });

  it("lets no letter go missing and doubles none", () => {
    const letters = (text: string): string => text.replaceAll(/[^a-zé]/g, "");
    fc.assert(
      fc.property(soup, anyDialect, (text, by) => {
        const { rows, lines, broken } = glue(batchesOf(Buffer.from(text), 11, by, "utf-8", FILE_START));
        const records = [...rows.map((cells, index) => ({ line: lines[index] ?? 0, raw: cells.join("") })), ...broken];
        records.sort((a, b) => a.line - b.line);
        expect(letters(records.map(({ raw }) => raw).join(""))).toBe(letters(text));
        expect(new Set(records.map(({ line }) => line)).size).toBe(records.length);
      }),
      { numRuns: 3000 },
    );
  });
});

describe("createCsvScanner, with rows written as they should be", () => {
  const cell = fc.oneof(
    fc.stringMatching(/^[a-z0-9+:. -]{1,12}$/),
    fc.constantFrom("", "a,b", 'say "hi"', '"', ",", "two, three", '""', "O'Hara", "100 %"),
  );
  const table = fc.array(fc.array(cell, { minLength: 4, maxLength: 4 }), { minLength: 2, maxLength: 12 });
  const quoting = fc.constantFrom("all", "needed");
  const write = (cells: readonly string[], how: string): string =>
    cells
      .map((text) => (how === "all" || /[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text.trim()))
      .join(",");
  const written = (cells: readonly string[], how: string): string[] =>
    cells.map((text) => (how === "all" || /[",]/.test(text) ? text : text.trim()));

  it("gives back every cell", () => {
    const lineEnds = fc.constantFrom("\n", "\r\n", "\r");
    fc.assert(
      fc.property(table, quoting, lineEnds, fc.integer({ min: 1, max: 200 }), (rows, how, lineEnd, portion) => {
        const text = rows.map((cells) => write(cells, how)).join(lineEnd);
        expect(read(text, 4, "utf-8", portion)).toMatchObject({
          rows: rows.map((row) => written(row, how)),
          broken: [],
        });
      }),
      { numRuns: 1000 },
    );
  });

  it("loses no other row when a quote is put in or taken out anywhere in one", () => {
    fc.assert(
      fc.property(table, quoting, fc.nat(), fc.nat(), fc.boolean(), (rows, how, which, where, insert) => {
        const lines = rows.map((cells) => write(cells, how));
        const hurt = which % lines.length;
        const line = lines[hurt] ?? "";
        const at = where % (line.length + 1);
        const quoteAt = line.indexOf('"', at);
        if (!insert && quoteAt < 0) return;
        lines[hurt] = insert
          ? `${line.slice(0, at)}"${line.slice(at)}`
          : `${line.slice(0, quoteAt)}${line.slice(quoteAt + 1)}`;
        const found = read(lines.join("\n"), 4);
        for (const [index, cells] of rows.entries()) {
          if (index === hurt) continue;
          const position = found.lines.indexOf(index + 1);
          expect(found.rows[position]).toEqual(written(cells, how));
        }
      }),
      { numRuns: 5000 },
    );
  });
});
