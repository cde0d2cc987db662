import { type ZipFileInput, zipArchive } from "@/lib/testing/zip-archive";

/** A sheet to put into a workbook: the markup of its rows. */
export interface SheetInput {
  readonly name: string;
  readonly rows: string;
  readonly hidden?: boolean;
}

/** What a workbook holds beside its sheets. */
export interface WorkbookInput {
  readonly sheets: readonly SheetInput[];
  /** Texts that cells point at. */
  readonly strings?: readonly string[];
  /** Codes of formats: a cell of style 0 is a plain number, that of style 1 has the first code, and so on. */
  readonly formats?: readonly string[];
  readonly is1904?: boolean;
  /** Files beside, or instead of those of the same name. */
  readonly files?: readonly ZipFileInput[];
}

const TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** Writes an Excel workbook (ECMA-376) for tests. */
export function xlsxWorkbook({ sheets, strings = [], formats = [], is1904, files = [] }: WorkbookInput): Buffer {
  const relation = (id: number, type: string, target: string) =>
    `<Relationship Id="rId${id}" Type="${TYPES}/${type}" Target="${target}"/>`;
  const written: ZipFileInput[] = [
    { name: "[Content_Types].xml", content: '<?xml version="1.0"?><Types/>' },
    {
      name: "xl/workbook.xml",
      content: `<?xml version="1.0"?><workbook xmlns:r="r"><workbookPr${is1904 === true ? ' date1904="1"' : ""}/><sheets>${sheets
        .map(
          ({ name, hidden }, at) =>
            `<sheet name="${name}" sheetId="${at + 1}"${hidden ? ' state="hidden"' : ""} r:id="rId${at + 1}"/>`,
        )
        .join("")}</sheets></workbook>`,
    },
    {
      name: "xl/_rels/workbook.xml.rels",
      content: `<Relationships>${sheets
        .map((_, at) => relation(at + 1, "worksheet", `worksheets/sheet${at + 1}.xml`))
        .join(
          "",
        )}${relation(900, "styles", "styles.xml")}${relation(901, "sharedStrings", "/xl/sharedStrings.xml")}</Relationships>`,
    },
    {
      name: "xl/styles.xml",
      content: `<styleSheet><numFmts>${formats
        .map((code, at) => `<numFmt numFmtId="${164 + at}" formatCode="${code.replaceAll('"', "&quot;")}"/>`)
        .join(
          "",
        )}</numFmts><cellXfs><xf numFmtId="0"/>${formats.map((_, at) => `<xf numFmtId="${164 + at}"/>`).join("")}</cellXfs></styleSheet>`,
    },
    {
      name: "xl/sharedStrings.xml",
      content: `<sst>${strings.map((text) => `<si><t>${text}</t></si>`).join("")}</sst>`,
    },
    ...sheets.map(({ rows }, at) => ({
      name: `xl/worksheets/sheet${at + 1}.xml`,
      content: `<worksheet><sheetData>${rows}</sheetData></worksheet>`,
    })),
  ];
  const replaced = new Set(files.map(({ name }) => name));
  return zipArchive([...written.filter(({ name }) => !replaced.has(name)), ...files]);
}
