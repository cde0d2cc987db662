import { describe, expect, it } from "vitest";
import { sniffCsvDialect } from "@/lib/intake/csv/sniff-csv-dialect";

const sniff = (text: string, atEnd = true) => sniffCsvDialect(Buffer.from(text), "utf-8", atEnd);
const comma = { delimiter: ",", quote: '"', escape: "doubled" } as const;

describe("sniffCsvDialect", () => {
  it.each([
    ["commas", "a,b,c\n1,2,3\n", { ...comma, width: 3 }],
    [
      "semicolons with decimal commas",
      "id;cost;fee\n1;1,50;0,20\n2;3,10;0,40\n",
      { ...comma, delimiter: ";", width: 3 },
    ],
    [
      "semicolons with decimal commas and no header",
      "1;1,50;x,y\n2;3,10;u,v\n",
      { ...comma, delimiter: ";", width: 3 },
    ],
    ["tabs with commas in text", "a\tb, c\td\n1\t2, x\t3\n", { ...comma, delimiter: "\t", quote: "", width: 3 }],
    ["tabs with quotes", 'a\tb\n"1\t2"\t"x"\n', { ...comma, delimiter: "\t", width: 2 }],
    [
      "tabs with display names",
      'a\tb\tc\n1\t"N" <1>\t2\n3\t"M" <2>\t"4\n',
      { ...comma, delimiter: "\t", quote: "", width: 3 },
    ],
    ["commas with display names", 'a,b,c\n1,"N" <1>,2\n3,"M, O" <2>,4\n5,"P" <3>,6\n', { ...comma, width: 3 }],
    [
      "pipes with semicolons in a URI",
      "INVITE|a|sip:1@h;lr|603\nBYE|b|sip:2@h;lr|200\n",
      { ...comma, delimiter: "|", quote: "", width: 4 },
    ],
    ["tildes", "a~b~c\n1~2, x~3\n", { ...comma, delimiter: "~", width: 3 }],
    ["carets", "a^b^c\n1^2; x^3\n", { ...comma, delimiter: "^", width: 3 }],
    ["commas with a tilde in each row", "a,b\n1~2,x\n3~4,y\n", { ...comma, width: 2 }],
    ["one column", "callerid\n+13125550101\n", { ...comma, width: 1 }],
    ["one column of sentences", "note\nwell, yes\nno\nno\nnever\nno\nno\n", { ...comma, width: 1 }],
    ["a header alone", "a,b,c", { ...comma, width: 3 }],
    ["nothing", "", { ...comma, width: null }],
    ["apostrophes as quotes", "id,name\n'1','a, b'\n'2','c'\n", { ...comma, quote: "'", width: 2 }],
    ["one leading apostrophe, which is no quote", "id,n\n'1,2\n'3,4\n", { ...comma, width: 2 }],
    ["a named separator", "sep=|\na,b|c\n", { ...comma, delimiter: "|", quote: "", width: 2 }],
    ["guarded quotes", 'a,b\n"x \\"y\\", z",1\n"u \\"v\\", w",2\n', { ...comma, escape: "backslash", width: 2 }],
    ["guarded delimiters", "a,b\nSmith\\, J,1\nJones\\, K,2\n", { ...comma, escape: "backslash", width: 2 }],
    ["paths, whose backslashes guard nothing", "a,b\nC:\\x,1\nC:\\y,2\n", { ...comma, width: 2 }],
  ])("finds %s", (_, text, found) => {
    expect(sniff(text)).toEqual(found);
  });

  it("looks past a preamble and broken rows for the width", () => {
    const rows = Array.from({ length: 9 }, (_, index) => `${index},""Desk" <${index}>",b,c`).join("\n");
    expect(sniff(`Report of March\nMade today\n\n${rows}\n`)).toEqual({ ...comma, width: 4 });
  });

  it("knows no width from a single broken row, and one from two that agree", () => {
    expect(sniff('1,""Desk" <1>",b\n').width).toBeNull();
    expect(sniff('1,""Desk" <1>",b\n2,""Desk" <2>",c\n').width).toBe(3);
  });

  it("does not count a last line that may be cut", () => {
    expect(sniff("a,b,c\n1,2", false).width).toBe(3);
    expect(sniff("a,b,c\n1,2,3\n4,5\n6,7\n8,9", false).width).toBe(3);
  });

  it("reads the sample in its encoding", () => {
    expect(sniffCsvDialect(Buffer.from("\uFEFFsep=;\na;b\n1;2\n", "utf16le"), "utf-16le", true)).toEqual({
      ...comma,
      delimiter: ";",
      width: 2,
    });
  });
});
