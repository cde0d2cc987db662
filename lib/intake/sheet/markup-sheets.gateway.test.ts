import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { FILE_START } from "@/lib/intake/bytes/byte-window";
import { openUpload } from "@/lib/intake/upload/open-upload.gateway";
import { zipArchive } from "@/lib/testing/zip-archive";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "markup-test-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Names of the parts of a file, and their rows; the reason instead where a part cannot be read. */
async function partsOf(name: string, content: Buffer | string): Promise<[string, boolean, unknown][]> {
  const file = path.join(folder, name);
  await writeFile(file, content);
  const parts: [string, boolean, unknown][] = [];
  for await (const part of openUpload(file)) {
    const rows: (readonly string[])[] = [];
    for await (const batch of part.records(FILE_START)) if (batch.kind === "rows") rows.push(...batch.rows);
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
