import { describe, expect, it } from "vitest";
import type { CsvDialect } from "@/lib/intake/csv/csv-dialect";
import { CsvRecordReader, unescapeCell } from "@/lib/intake/csv/csv-record-reader";

const COMMA: CsvDialect = { delimiter: ",", quote: '"', escape: "doubled", width: null };
const BACKSLASH: CsvDialect = { ...COMMA, escape: "backslash" };

function readAll(text: string, dialect: CsvDialect): (string[] | "broken" | "open")[] {
  const reader = new CsvRecordReader(dialect);
  reader.load(text);
  const found: (string[] | "broken" | "open")[] = [];
  for (let at = 0; at < text.length; ) {
    const outcome = reader.read(at);
    found.push(outcome === "row" ? reader.cells : outcome);
    at = reader.afterLineEnd(outcome === "row" ? reader.end : reader.lineEnd(at));
  }
  return found;
}

describe("CsvRecordReader", () => {
  it.each<[string, string, (string[] | "broken" | "open")[]]>([
    [
      "plain cells",
      "a,b,c\n1,2,3\n",
      [
        ["a", "b", "c"],
        ["1", "2", "3"],
      ],
    ],
    [
      "empty cells",
      ",,\na,,\n",
      [
        ["", "", ""],
        ["a", "", ""],
      ],
    ],
    ["every line end", "a\nb\r\nc\rd", [["a"], ["b"], ["c"], ["d"]]],
    ["a last line without end", "a,b", [["a", "b"]]],
    ["quoted cells", '"a","b ""c"" d",""\n', [["a", 'b "c" d', ""]]],
    [
      "a delimiter and line ends in quotes",
      '"a,b","c\r\nd\ne"\nf,g\n',
      [
        ["a,b", "c\r\nd\ne"],
        ["f", "g"],
      ],
    ],
    ["quotes in the middle of a cell", '36°37.8"N,This "is" so\n', [['36°37.8"N', 'This "is" so']]],
    ["spaces before and behind quotes", 'a, "b, c" ,  "d"\n', [["a", "b, c", "d"]]],
    ["spaces that belong to the cell", " a , b\n", [[" a ", " b"]]],
    [
      "spaces before a quote that does not close",
      'a, "b\nc,d\n',
      [
        ["a", ' "b'],
        ["c", "d"],
      ],
    ],
    ["a byte order mark inside the file", '\uFEFF"a",b\n', [["a", "b"]]],
    ["a quote that closes too early", '"a"b,c\nd,e\n', ["broken", ["d", "e"]]],
    ["a quote that never closes", 'a,"b\nc,d\n', ["open", ["c", "d"]]],
  ])("reads %s", (_, text, records) => {
    expect(readAll(text, COMMA)).toEqual(records);
  });

  it.each<[string, string, (string[] | "broken" | "open")[]]>([
    ["guarded quotes", '"say \\"hi\\", ok",b\n', [['say "hi", ok', "b"]]],
    ["guarded backslashes", '"C:\\\\","b"\n', [["C:\\", "b"]]],
    ["guarded delimiters outside quotes", "Smith\\, John,b\n", [["Smith, John", "b"]]],
    ["doubled quotes as well", '"a ""b""",c\n', [['a "b"', "c"]]],
    ["backslashes that guard nothing", "a\\b,\\N\n", [["a\\b", "\\N"]]],
  ])("reads %s in the dialect with backslashes", (_, text, records) => {
    expect(readAll(text, BACKSLASH)).toEqual(records);
  });

  it("leaves backslashes alone in the dialect without", () => {
    expect(readAll('"C:\\dir\\",b\n', COMMA)).toEqual([["C:\\dir\\", "b"]]);
  });

  it("reads other delimiters and quotes, and whole lines", () => {
    expect(readAll("'a|b'|c\n", { ...COMMA, delimiter: "|", quote: "'" })).toEqual([["a|b", "c"]]);
    expect(readAll('a,"b\nc\n', { ...COMMA, delimiter: "", quote: "" })).toEqual([['a,"b'], ["c"]]);
  });

  it("takes a megabyte of quotes, delimiters or backslashes in its stride", () => {
    for (const text of ['"'.repeat(1_000_001), ",".repeat(1_000_000), `"${"\\".repeat(1_000_000)}"`, " ".repeat(1e6)]) {
      for (const dialect of [COMMA, BACKSLASH]) {
        const reader = new CsvRecordReader(dialect);
        reader.load(text);
        expect(["row", "broken", "open"]).toContain(reader.read(0));
      }
    }
  });
});

describe("unescapeCell", () => {
  it("halves doubled quotes, and takes guards away where the dialect has them", () => {
    expect(unescapeCell('a ""b"" \\"c', COMMA)).toBe('a "b" \\"c');
    expect(unescapeCell('a ""b"" \\"c', BACKSLASH)).toBe('a "b" "c');
  });
});
