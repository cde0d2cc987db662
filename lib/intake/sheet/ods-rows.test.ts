import { expect, it } from "vitest";
import { createOdsRows } from "@/lib/intake/sheet/ods-rows";

const cell = (attributes: string, text = ""): string =>
  `<table:table-cell ${attributes}><text:p>${text}</text:p></table:table-cell>`;
const BOOK = `<office:spreadsheet><table:table table:name="A"><table:table-row>${cell("", "first")}</table:table-row></table:table>
<table:table table:name="B"><table:table-row table:number-rows-repeated="2"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>
<table:table-row>${cell("", "Start<text:s/>&amp;<text:span> end</text:span>")}${cell('table:number-columns-repeated="2"', "x")}<table:covered-table-cell/>${cell('office:value-type="float" office:value="13125550101"', "1.31E+10")}</table:table-row>
<table:table-row table:number-rows-repeated="2">${cell('office:date-value="2026-10-13T14:05:09"', "13/10/26")}${cell('office:time-value="PT36H01M05.250S"', "x")}<office:annotation><text:p>note</text:p></office:annotation></table:table-row>
<table:table-row table:number-rows-repeated="1048571"><table:table-cell/></table:table-row></table:table></office:spreadsheet>`;

it.each([
  [0, "first\n"],
  [1, "\n\nStart & end,x,x,,13125550101\n2026-10-13 14:05:09,36:01:05.250\n2026-10-13 14:05:09,36:01:05.250\n"],
  [2, ""],
])("writes the rows of sheet %i alone, each on its line, with what is repeated", (sheet, lines) => {
  const rows = createOdsRows(sheet);
  let written = "";
  for (let at = 0; at < BOOK.length; at += 50) written += rows.push(BOOK.slice(at, at + 50));
  expect(written).toBe(lines);
});

it("repeats no content beyond any export", () => {
  const rows = createOdsRows(0);
  const many = `<table:table><table:table-row table:number-rows-repeated="1000000">${cell('table:number-columns-repeated="1000000"', "x")}</table:table-row></table:table>`;
  const lines = rows.push(many).split("\n");
  expect([lines.length, lines[0]?.length]).toEqual([1001, 1999]);
});
