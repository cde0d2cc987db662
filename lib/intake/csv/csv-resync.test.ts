import { describe, expect, it } from "vitest";
import type { CsvDialect } from "@/lib/intake/csv/csv-dialect";
import { swallowsRows } from "@/lib/intake/csv/csv-resync";

const dialect = (width: number | null): CsvDialect => ({ delimiter: ",", quote: '"', escape: "doubled", width });

describe("swallowsRows", () => {
  it.each<[string, string, number, boolean]>([
    ["a note over two lines in the first cell", '"Once upon\na time",5,6', 3, false],
    ["a note over two lines in the last cell", '1,2,"Once upon\na time"', 3, false],
    ["a note with blank lines and few commas", '1,"Dear all,\n\nyours,\nK",3', 3, false],
    ["a row inside", '1,"forgot,3\n4,5,6\n7,forgot",9', 3, true],
    ["a quoted row inside", '1,"forgot,3\r\n4,"5,",6\r\n7,forgot",9', 5, true],
    ["a row at the end of a record that is too wide", '1,"forgot,3\n4,",5",6', 4, true],
    ["two rows glued together", '1,"forgot,3\n4,forgot",6', 3, true],
  ])("judges %s", (_, raw, width, swallowed) => {
    expect(swallowsRows(raw, width, dialect(3))).toBe(swallowed);
  });

  it("does not judge files whose width is unknown or too small to tell", () => {
    expect(swallowsRows('1,"a\nb,c\nd"', 2, dialect(2))).toBe(false);
    expect(swallowsRows('1,"forgot,3\n4,5,6\n7,forgot",9', 3, dialect(null))).toBe(false);
  });
});
