import { expect, it } from "vitest";
import { readCellFormats, readWorkbookParts } from "@/lib/intake/sheet/xlsx-parts";

const TYPE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const relation = (id: string, type: string, target: string): string =>
  `<Relationship Target="${target}" Type="${TYPE}/${type}" Id="${id}"/>`;

it("lists the sheets in their order, and where everything lies", () => {
  const workbook = `\uFEFF<?xml version="1.0"?>
    <x:workbook xmlns:x="m" xmlns:q="r"><x:workbookPr date1904="true"/><x:sheets>
    <x:sheet name="Calls &amp; more" sheetId="7" q:id="b"/><x:sheet name="Chart" q:id="c"/>
    <x:sheet name="Lists" state="veryHidden" q:id="a"/><x:sheet name="Gone" q:id="z"/></x:sheets></x:workbook>`;
  const relations = `<Relationships>${relation("a", "worksheet", "/xl/worksheets/sheet1.xml")}${relation("b", "worksheet", "worksheets\\sheet2.xml")}${relation("c", "chartsheet", "chartsheets/sheet1.xml")}${relation("d", "sharedStrings", "../xl/SharedStrings.xml")}</Relationships>`;
  expect(readWorkbookParts(workbook, relations, "xl")).toEqual({
    sheets: [
      { name: "Calls & more", path: "xl/worksheets/sheet2.xml", isHidden: false },
      { name: "Lists", path: "xl/worksheets/sheet1.xml", isHidden: true },
    ],
    is1904: true,
    strings: "xl/SharedStrings.xml",
    styles: null,
  });
});

it("is no workbook where the markup is none", () => {
  expect(readWorkbookParts("PK", "", "xl")).toBeNull();
  expect(readWorkbookParts("<!DOCTYPE a [<!ENTITY b 'c'>]><workbook/>", "", "xl")).toBeNull();
  expect(readWorkbookParts("<workbook/>", "", "xl")).toMatchObject({ sheets: [], is1904: false });
});

it("tells the format of each style, built in or of the file's own", () => {
  const styles = `<styleSheet><numFmts count="1"><numFmt numFmtId="164" formatCode="[h]:mm:ss"/></numFmts>
    <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="22"/><xf/></cellXfs></styleSheet>`;
  expect(readCellFormats(styles).map((format) => (format.kind === "time" ? format.hasDate : format.kind))).toEqual([
    "plain",
    false,
    true,
    "plain",
  ]);
  expect(readCellFormats("")).toEqual([]);
});
