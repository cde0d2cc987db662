import { describe, expect, it } from "vitest";
import { FILE_START } from "@/lib/intake/bytes/byte-window";
import { MAX_RECORD_BYTES } from "@/lib/intake/bytes/line-window";
import { createXmlScanner } from "@/lib/intake/document/xml-scanner";

const cdr = (uuid: string): string =>
  `<?xml version="1.0"?>\n<cdr core-uuid="c">\n<variables><uuid>${uuid}</uuid></variables>\n</cdr>`;
const document = (uuid: string) => ({ "core-uuid": "c", variables: { uuid } });

function read(text: string, portion: number, from = FILE_START) {
  const bytes = Buffer.from(text);
  const scanner = createXmlScanner("utf-8", from);
  const batches = [];
  for (let at = from.offset; at < bytes.length; at += portion)
    batches.push(scanner.push(bytes.subarray(at, at + portion)));
  batches.push(scanner.end());
  return {
    documents: batches.flatMap((batch) => batch.documents),
    lines: batches.flatMap((batch) => batch.lines),
    broken: batches.flatMap((batch) => batch.broken),
    ends: batches.map(({ endOffset, endLine }) => ({ offset: endOffset, line: endLine })),
  };
}

describe("createXmlScanner", () => {
  it.each([1, 5, 10_000])(
    "reads one record or many, with a root around them or none (%i bytes at a time)",
    (portion) => {
      expect(read(cdr("1"), portion)).toMatchObject({ documents: [document("1")], lines: [2], broken: [] });
      const many = `<cdrs>\n${cdr("1")}\n<!-- next -->${cdr("2")}</cdrs>\n`;
      expect(read(many, portion)).toMatchObject({
        documents: [document("1"), document("2")],
        lines: [3, 7],
        broken: [],
      });
    },
  );

  it("can be taken up at the end of any batch", () => {
    const text = [cdr("1"), "<cdr><oops></cdr>", cdr("2"), cdr("3")].join("\n");
    const whole = read(text, 40);
    expect(whole.broken).toEqual([{ line: 5, reason: "not_xml", raw: "<cdr><oops></cdr>" }]);
    for (const from of whole.ends) {
      const rest = read(text, 1000, from);
      expect(whole.documents.slice(whole.documents.length - rest.documents.length)).toEqual(rest.documents);
      expect(rest.lines).toEqual(whole.lines.filter((line) => line >= from.line));
    }
    expect(whole.ends.at(-1)?.offset).toBe(text.length);
  });

  it("keeps what is no record as broken: another document, a cut one, a declared document type", () => {
    expect(read(`${cdr("1")}<cdr><variables>`, 7).broken).toEqual([
      { line: 4, reason: "not_xml", raw: "<cdr><variables>" },
    ]);
    expect(read("<html></html>", 7).broken).toHaveLength(1);
    expect(read(`<!DOCTYPE cdr>${cdr("1")}`, 7)).toMatchObject({ documents: [], broken: [{ line: 1 }] });
  });

  it.each([1 << 15, 1 << 23])("lets a record of many megabytes go (%i bytes at a time)", (portion) => {
    const { documents, broken } = read(`${cdr("x".repeat(3 * MAX_RECORD_BYTES))}\n${cdr("2")}`, portion);
    expect(documents).toEqual([document("2")]);
    expect(broken).toMatchObject([{ line: 2, reason: "line_too_long" }]);
  });
});
