import { expect, it } from "vitest";
import { createXmlSheetRows } from "@/lib/intake/sheet/xml-sheet-rows";

const data = (type: string, text: string): string => `<Data ss:Type="${type}">${text}</Data>`;
const BOOK = `<Workbook><Worksheet ss:Name="A"><Table><Row><Cell>${data("String", "first")}</Cell></Row></Table></Worksheet>
<Worksheet ss:Name="B"><Table><Row ss:Index="2"><Cell ss:MergeAcross="1">${data("String", "a &lt; b")}</Cell><Cell>${data("Number", "1.3125550101E10")}</Cell></Row>
<Row><Cell ss:Index="3">${data("DateTime", "2026-10-13T14:05:09.000")}<Comment>${data("String", "note")}</Comment></Cell><Cell>${data("DateTime", "1899-12-31T00:01:05.000")}</Cell><Cell>${data("Number", "1.23456789012346E+18")}</Cell></Row></Table></Worksheet></Workbook>`;

it.each([
  [0, "first\n"],
  [1, "\na < b,,13125550101\n,,2026-10-13 14:05:09,00:01:05,1.23456789012346E+18\n"],
  [2, ""],
])("writes the rows of sheet %i alone, as its cells are meant", (sheet, lines) => {
  const rows = createXmlSheetRows(sheet);
  expect(rows.push(BOOK.slice(0, 300)) + rows.push(BOOK.slice(300))).toBe(lines);
  expect(rows.isBroken()).toBe(false);
});
