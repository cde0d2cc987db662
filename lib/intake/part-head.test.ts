import { describe, expect, it } from "vitest";
import { FILE_START } from "@/lib/intake/byte-window";
import { readPartHead, SAMPLE_RECORDS } from "@/lib/intake/part-head";

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
