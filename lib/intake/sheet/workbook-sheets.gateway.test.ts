import { describe, expect, it } from "vitest";
import { FILE_START } from "@/lib/intake/bytes/byte-window";
import { UPLOAD_LIMITS, type UploadLimits } from "@/lib/intake/upload/upload-limits";
import { batchEnds, rowsOf, uploads } from "@/lib/testing/upload-parts";
import { type WorkbookInput, xlsxWorkbook } from "@/lib/testing/xlsx-workbook";
import { zipArchive } from "@/lib/testing/zip-archive";

const open = uploads();
const partsOf = (bytes: Buffer, name = "march.xlsx", limits: UploadLimits = UPLOAD_LIMITS) => open(name, bytes, limits);

const cell = (text: string): string => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
const row = (...cells: readonly string[]): string => `<row>${cells.map(cell).join("")}</row>`;
const TABLE = row("From", "To", "Start") + row("+13125550101", "+12125550140", "2026-10-13 14:05:09");
const calls = (more: Partial<WorkbookInput> = {}) =>
  xlsxWorkbook({ sheets: [{ name: "Calls", rows: TABLE }], ...more });
const ROWS = [
  [1, ["From", "To", "Start"]],
  [2, ["+13125550101", "+12125550140", "2026-10-13 14:05:09"]],
];

describe("a workbook", () => {
  it("with one filled sheet is the table that stands there, under its own name", async () => {
    const sheets = [
      { name: "Calls", rows: TABLE },
      { name: "Sheet2", rows: "" },
      { name: "Sheet3", rows: "<row><c/></row>" },
    ];
    const parts = await partsOf(xlsxWorkbook({ sheets }));
    expect(parts).toMatchObject([{ name: "march.xlsx", isMember: false, sample: { kind: "rows" } }]);
    expect(await rowsOf(parts[0])).toEqual(ROWS);
  });

  it("with several filled ones is an archive of tables; hidden ones are passed over", async () => {
    const parts = await partsOf(
      xlsxWorkbook({
        sheets: [
          { name: "Lists", rows: TABLE, hidden: true },
          { name: "Notes", rows: row("Made by the PBX") },
          { name: "Calls", rows: TABLE },
        ],
      }),
    );
    expect(parts.map(({ name, isMember }) => [name, isMember])).toEqual([
      ["march.xlsx/Notes", true],
      ["march.xlsx/Calls", true],
    ]);
    expect(await rowsOf(parts[1])).toEqual(ROWS);
  });

  it("with nothing but hidden sheets is read by them", async () => {
    expect(await rowsOf((await partsOf(calls({ sheets: [{ name: "A", rows: TABLE, hidden: true }] })))[0])).toEqual(
      ROWS,
    );
  });

  it("gives dates, telephone numbers and texts as they are meant", async () => {
    const rows = `<row><c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="s"><v>2</v></c><c t="s"><v>3</v></c></row>
      <row><c><v>1.3125550101E10</v></c><c s="2"><v>2125550140</v></c><c s="1"><v>46308.586909722224</v></c><c s="3"><v>1.4467592592592592E-3</v></c></row>`;
    const strings = ["From", "To", "Start", "Duration"];
    const formats = ["m/d/yy h:mm", '"+1"0', "mm:ss"];
    const [part] = await partsOf(xlsxWorkbook({ sheets: [{ name: "A", rows }], strings, formats }));
    expect((await rowsOf(part))[1]).toEqual([2, ["13125550101", "2125550140", "2026-10-13 14:05:09", "0:02:05"]]);
  });

  it("can be taken up at the end of any batch, also out of a zip", async () => {
    const many =
      row("From", "To", "Start") + Array.from({ length: 30_000 }, (_, at) => row(`a${at}`, "b", "c")).join("");
    const workbook = xlsxWorkbook({ sheets: [{ name: "Calls", rows: many }] });
    for (const bytes of [workbook, zipArchive([{ name: "inner.xlsx", content: workbook }])]) {
      const [part] = await partsOf(bytes);
      const whole = await rowsOf(part);
      expect(whole).toHaveLength(30_001);
      const ends = await batchEnds(part);
      const middle = ends[Math.floor(ends.length / 2)] ?? FILE_START;
      expect(await rowsOf(part, middle)).toEqual(whole.filter(([line]) => line >= middle.line));
    }
  });

  it("of Excel's binary kind, or without sheets, is said to be a spreadsheet that has to be exported", async () => {
    const binary = zipArchive([
      { name: "[Content_Types].xml", content: "<Types/>" },
      { name: "xl/workbook.bin", content: "x" },
    ]);
    for (const bytes of [binary, xlsxWorkbook({ sheets: [] })])
      expect(await partsOf(bytes)).toMatchObject([{ sample: { kind: "unreadable", content: "spreadsheet" } }]);
    const empty = xlsxWorkbook({ sheets: [{ name: "A", rows: "" }] });
    expect(await partsOf(empty)).toMatchObject([{ sample: { kind: "unreadable", content: "empty" } }]);
  });
});

describe("a workbook that means harm", () => {
  const far = { ...UPLOAD_LIMITS, ratioFromBytes: 1024 * 1024, unpackedBytesMax: 64 * 1024 * 1024 };

  it("cannot swell by being compressed", async () => {
    const rows = row("x").repeat(400_000);
    await expect(partsOf(calls({ sheets: [{ name: "A", rows }] }), "bomb.xlsx", far)).rejects.toMatchObject({
      code: "too_compressed",
    });
  });

  it("cannot swell by pointing at one long text from each cell", async () => {
    const rows = '<row><c t="s"><v>0</v></c></row>'.repeat(60_000);
    const [part] = await partsOf(calls({ sheets: [{ name: "A", rows }], strings: ["x".repeat(30_000)] }));
    await expect(rowsOf(part)).rejects.toMatchObject({ code: "too_compressed" });
  });

  it("cannot declare entities, nor lead out of its own zip", async () => {
    const bomb = '<!DOCTYPE s [<!ENTITY a "xxxx"><!ENTITY b "&a;&a;">]>';
    const sheet = `${bomb}<worksheet><sheetData>${row("&b;", "To", "Start")}</sheetData></worksheet>`;
    const [part] = await partsOf(calls({ files: [{ name: "xl/worksheets/sheet1.xml", content: sheet }] }));
    expect(await rowsOf(part)).toEqual([[1, ["&b;", "To", "Start"]]]);
    const relations =
      '<Relationships><Relationship Id="rId1" Type="/worksheet" Target="file:///etc/passwd"/></Relationships>';
    const led = await partsOf(calls({ files: [{ name: "xl/_rels/workbook.xml.rels", content: relations }] }));
    expect(led).toMatchObject([{ sample: { kind: "unreadable" } }]);
  });

  it("cannot have a million columns, a row out of the world or a cell without end", async () => {
    const rows = `<row r="99999999"><c r="ZZZ1"><v>1</v></c><c r="A1"><v>2</v></c></row>`;
    expect(await rowsOf((await partsOf(calls({ sheets: [{ name: "A", rows }] })))[0])).toEqual([[1, ["2"]]]);
    const endless = `<worksheet><sheetData>${row("a")}<row><c><v>${"9".repeat(4_000_000)}`;
    const [part] = await partsOf(calls({ files: [{ name: "xl/worksheets/sheet1.xml", content: endless }] }));
    await expect(rowsOf(part)).rejects.toMatchObject({ code: "corrupt" });
  });
});
