import { expect, it } from "vitest";
import { rowsOf as rowsOfPart, uploads } from "@/lib/testing/upload-parts";
import { zipArchive } from "@/lib/testing/zip-archive";

const open = uploads();

/** Names of the parts of a file, and their rows; the reason instead where a part cannot be read. */
async function partsOf(name: string, content: Buffer | string): Promise<[string, boolean, unknown][]> {
  const parts: [string, boolean, unknown][] = [];
  for (const part of await open(name, content)) {
    const rows = (await rowsOfPart(part)).map(([, cells]) => cells);
    parts.push([part.name, part.isMember, part.sample.kind === "unreadable" ? part.sample.content : rows]);
  }
  return parts;
}

const TABLE = [
  ["From", "To", "Start"],
  ["+13125550101", "+12125550140", "Zoë, 2026"],
];
const rowsOf = (row: string, cell: (text: string) => string): string =>
  TABLE.map((cells) => `<${row}>${cells.map(cell).join("")}</${row}>`).join("\n");
const HTML = `<html><table>${rowsOf("tr", (text) => `<td>${text}</td>`)}</table></html>`;
const xmlSheet = (name: string, rows: string): string =>
  `<Worksheet ss:Name="${name}"><Table>${rows}</Table></Worksheet>`;
const XML_ROWS = rowsOf("Row", (text) => `<Cell><Data ss:Type="String">${text}</Data></Cell>`);
const xmlBook = (...sheets: readonly string[]): string =>
  `<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n<Workbook>${sheets.join("")}</Workbook>`;
const ODS_ROWS = rowsOf("table:table-row", (text) => `<table:table-cell><text:p>${text}</text:p></table:table-cell>`);
const ods = (...sheets: readonly string[]): Buffer =>
  zipArchive([
    { name: "mimetype", content: "application/vnd.oasis.opendocument.spreadsheet", stored: true },
    {
      name: "content.xml",
      content: sheets.map((rows, at) => `<table:table table:name="S${at}">${rows}</table:table>`).join(""),
    },
  ]);

it.each([
  ["a web page", HTML],
  ["a web page in Windows-1252", Buffer.from(HTML, "latin1")],
  ["a web page in UTF-16", Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(HTML, "utf16le")])],
  ["XML of Excel", xmlBook(xmlSheet("A", XML_ROWS), xmlSheet("B", "<Row/>"))],
  ["OpenDocument", ods(ODS_ROWS, "")],
  [
    "OpenDocument as one file",
    `<?xml version="1.0"?><office:document office:mimetype="application/vnd.oasis.opendocument.spreadsheet"><table:table table:name="A">${ODS_ROWS}</table:table></office:document>`,
  ],
])("reads the table of %s under its own name", async (_name, content) => {
  expect(await partsOf("calls.xls", content)).toEqual([["calls.xls", false, TABLE]]);
});

it("reads every sheet in which something stands, also in a zip", async () => {
  const wanted = (name: string, first: string, second: string) => [
    [`${name}/${first}`, true, TABLE],
    [`${name}/${second}`, true, TABLE],
  ];
  expect(await partsOf("a.xml", xmlBook(xmlSheet("A", XML_ROWS), xmlSheet("B", XML_ROWS)))).toEqual(
    wanted("a.xml", "A", "B"),
  );
  const zipped = zipArchive([{ name: "b.ods", content: ods(ODS_ROWS, ODS_ROWS) }]);
  expect(await partsOf("b.zip", zipped)).toEqual(wanted("b.ods", "S0", "S1"));
});

it.each([
  ["a page to sign in", "<html><form><table><tr><td>User</td><td><input></td></tr></table></form></html>", "web_page"],
  ["XML without a sheet", xmlBook(), "spreadsheet"],
  ["OpenDocument without content", ods(""), "empty"],
])("says what %s is", async (_name, content, why) => {
  expect(await partsOf("calls.xls", content)).toEqual([["calls.xls", false, why]]);
});
