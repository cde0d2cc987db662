import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FILE_START } from "@/lib/intake/bytes/byte-window";
import { readPartHead, SAMPLE_RECORDS } from "@/lib/intake/upload/part-head";

const head = (content: string | Buffer, atEnd = true) => {
  const found = readPartHead(Buffer.from(content), atEnd);
  return found.kind === "records" ? found.sample : found;
};
const rows = (count: number): string => Array.from({ length: count }, (_, row) => `${row},b\n`).join("");

describe("readPartHead", () => {
  it("tells rows with their lines, their dialect and their encoding", () => {
    expect(head("Report\n\na;b\n1;é\n")).toEqual({
      kind: "rows",
      content: "delimited",
      encoding: "utf-8",
      dialect: { delimiter: ";", quote: '"', escape: "doubled", width: 2 },
      rows: [["Report"], ["a", "b"], ["1", "é"]],
      lines: [1, 3, 4],
      broken: [],
      complete: true,
    });
  });

  it("keeps the first 200 records, and says whether they are all", () => {
    expect(head(rows(200))).toMatchObject({ complete: true, rows: { length: 200 } });
    expect(head(rows(201))).toMatchObject({ complete: false, rows: { length: 200 }, lines: { length: 200 } });
    expect(head(rows(10), false)).toMatchObject({ complete: false, rows: { length: 10 } });
    expect(SAMPLE_RECORDS).toBe(200);
  });

  it("leaves out broken records behind the last record of the sample", () => {
    const sample = head(`0,"b\n${rows(201)}1,"b\n`);
    expect(sample).toMatchObject({ broken: [{ line: 1 }] });
  });

  it("does not take the cut last line of a head for a row", () => {
    expect(head("a,b\n1,2\n3,4", false)).toMatchObject({
      rows: [
        ["a", "b"],
        ["1", "2"],
      ],
    });
  });

  it("tells log lines whole", () => {
    const line = "Mar  1 10:00:00 sip1 kamailio[9]: NOTICE: ACC: call missed: timestamp=1;method=INVITE";
    expect(head(`${line}\n`)).toMatchObject({ content: "syslog", rows: [[line]], dialect: { delimiter: "" } });
  });

  it.each([
    ["json", '{"calls":[{"a":1},{"a":2}],"end":0}', [{ a: 1 }, { a: 2 }]],
    ["ndjson", '{"a":1}\n{"a":2}\n', [{ a: 1 }, { a: 2 }]],
    ["xml", "<cdr><variables><uuid>1</uuid></variables></cdr>", [{ variables: { uuid: "1" } }]],
  ])("tells the documents of %s", (content, text, documents) => {
    expect(head(text)).toMatchObject({ kind: "documents", content, documents, complete: true, dialect: null });
  });

  it("tells containers, and what cannot be read", () => {
    expect(head(Buffer.from("1f8b08", "hex"))).toEqual({ kind: "container", content: "gzip" });
    expect(head("%PDF-1.7")).toEqual({ kind: "unreadable", content: "pdf" });
    expect(head("")).toEqual({ kind: "unreadable", content: "empty" });
  });

  it("hands on a scanner that begins where it is told, and how long a record is", () => {
    const found = readPartHead(Buffer.from("a,b\n1,2\n3,4\n"), true);
    if (found.kind !== "records") throw new Error("There are records here.");
    expect(found.recordBytes).toBe(4);
    expect(found.scanner(FILE_START).push(Buffer.from("5,6\n7,8\n"))).toMatchObject({ lines: [1, 2] });
    expect(found.scanner({ offset: 8, line: 3 }).push(Buffer.from("3,4\n"))).toMatchObject({
      lines: [3],
      endOffset: 12,
    });
  });
});

describe("readPartHead, whatever the bytes", () => {
  const piece = fc.constantFrom(
    ...[
      "{",
      "}",
      "[",
      "]",
      '"',
      "'",
      ":",
      ",",
      ";",
      "\t",
      "|",
      "\\",
      "\n",
      "\r\n",
      "a",
      "603",
      "é",
      "<cdr>",
      "</cdr>",
      "\0",
      "=",
    ],
  );

  it("never throws, and its sample never claims more lines than there are", () => {
    const soup = fc.array(piece, { maxLength: 120 }).map((parts) => parts.join(""));
    fc.assert(
      fc.property(
        soup,
        fc.constantFrom<BufferEncoding>("utf8", "latin1", "utf16le"),
        fc.boolean(),
        (text, how, atEnd) => {
          const sample = head(Buffer.from(text, how), atEnd);
          if ((sample.kind !== "rows" && sample.kind !== "documents") || how !== "utf8") return;
          expect(sample.lines.every((line) => line <= text.split(/\r\n|\r|\n/).length)).toBe(true);
        },
      ),
      { numRuns: 2000 },
    );
    fc.assert(fc.property(fc.uint8Array({ maxLength: 700 }), (bytes) => head(Buffer.from(bytes)).kind.length > 0));
  });

  it("finds the delimiter of any table of call records", () => {
    const value = fc.oneof(
      fc.integer({ min: 2_000_000_000, max: 9_999_999_999 }).map((number) => `+1${number}`),
      fc.constantFrom("200", "603", "2026-03-01 10:11:12", "Network Blocked", "sip:1@10.0.0.1", "Q.850", "0.25", "ok"),
    );
    const rows = fc
      .integer({ min: 3, max: 12 })
      .chain((width) =>
        fc.array(fc.array(value, { minLength: width, maxLength: width }), { minLength: 2, maxLength: 20 }),
      );
    fc.assert(
      fc.property(
        rows,
        fc.constantFrom(",", ";", "\t", "|"),
        fc.constantFrom("\n", "\r\n", "\r"),
        (table, delimiter, lineEnd) => {
          const sample = head(table.map((cells) => cells.join(delimiter)).join(lineEnd));
          expect(sample).toMatchObject({ kind: "rows", dialect: { delimiter, width: table[0]?.length }, rows: table });
        },
      ),
      { numRuns: 500 },
    );
  });
});
