import { describe, expect, it } from "vitest";
import type { CsvDialect } from "@/lib/intake/csv/csv-dialect";
import { repairLine, splitAtAnchors } from "@/lib/intake/csv/csv-repair";

const dialect = (width: number | null): CsvDialect => ({ delimiter: ",", quote: '"', escape: "doubled", width });

describe("repairLine", () => {
  it.each<[string, string, string[]]>([
    ["a display name with its own quotes", '7,""Desk 4" <104>",104,ok', ["7", '"Desk 4" <104>', "104", "ok"]],
    [
      "a text that ends in a quote",
      '"a","hopping around"","2026-03-01",""',
      ["a", 'hopping around"', "2026-03-01", ""],
    ],
    ["a single quote inside", '1,"Hey, I missed " it",3', ["1", 'Hey, I missed " it', "3"]],
    ["guarded quotes in a file that doubles them", '1,"say \\"hi\\", ok",3', ["1", 'say "hi", ok', "3"]],
    ["a cell that goes on behind its quotes", '1,"Bob" Smith,"x",3', ["1", '"Bob" Smith', "x", "3"]],
    ["properly doubled quotes elsewhere in the line", '"a "b","c ""d"""', ['a "b', 'c "d"']],
    ["a trailing delimiter", '1,"a "b",', ["1", 'a "b', ""]],
  ])("mends %s", (_, line, cells) => {
    expect(repairLine(line, dialect(cells.length))).toEqual(cells);
  });

  it("refuses every reading that has not the width of the other rows", () => {
    expect(repairLine('7,""Desk 4" <104>",104,ok', dialect(5))).toBeNull();
    expect(repairLine('7,""Desk 4" <104>",104,ok', dialect(null))).toBeNull();
  });

  it("does not guess where a quote is simply missing", () => {
    expect(repairLine('1,"I forgot to close this one,3', dialect(3))).toBeNull();
    expect(repairLine('"', dialect(1))).toBeNull();
  });

  it("has nothing to offer without a delimiter or a quote", () => {
    expect(repairLine('a"b', { delimiter: "", quote: "", escape: "doubled", width: 1 })).toBeNull();
  });
});

describe("splitAtAnchors", () => {
  it("cuts as many cells as there are, whatever the file's width", () => {
    expect(splitAtAnchors('""a" b","c"', dialect(null))).toEqual(['"a" b', "c"]);
    expect(splitAtAnchors('"a,b', dialect(null))).toBeNull();
  });
});
