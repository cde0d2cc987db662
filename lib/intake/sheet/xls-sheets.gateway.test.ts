import { describe, expect, it } from "vitest";
import { FILE_START } from "@/lib/intake/bytes/byte-window";
import { BIFF } from "@/lib/intake/sheet/biff-records";
import { batchEnds, rowsOf, uploads } from "@/lib/testing/upload-parts";
import { biffText, compoundFile, long, record, sharedTexts, shorts, xlsStream } from "@/lib/testing/xls-workbook";
import { zipArchive } from "@/lib/testing/zip-archive";

const open = uploads();
const partsOf = (bytes: Buffer) => open("march.xls", bytes);

const label = (row: number, column: number, text: string): Buffer =>
  record(BIFF.label, shorts(row, column, 0), biffText(text));
const rowOf = (row: number, ...texts: readonly string[]): readonly Buffer[] =>
  texts.map((text, column) => label(row, column, text));
const HEADER = ["From", "To", "Start"];
const CALL = ["+13125550101", "+12125550140", "2026-10-13 14:05:09"];
const ROWS = [
  [1, HEADER],
  [2, CALL],
];
const table = { name: "Calls", cells: [...rowOf(0, ...HEADER), ...rowOf(1, ...CALL)] };
const workbook = (...parameters: Parameters<typeof xlsStream>): Buffer =>
  compoundFile("Workbook", xlsStream(...parameters));

describe("a workbook of Excel 97 to 2003", () => {
  it("with one filled sheet is the table that stands there, also in a zip", async () => {
    const bytes = workbook([
      table,
      { name: "Sheet2", cells: [] },
      { name: "Hidden", cells: table.cells, hidden: true },
    ]);
    const parts = await partsOf(bytes);
    expect(parts).toMatchObject([{ name: "march.xls", isMember: false, sample: { kind: "rows" } }]);
    expect(await rowsOf(parts[0])).toEqual(ROWS);
    expect(await rowsOf((await partsOf(zipArchive([{ name: "a/march.xls", content: bytes }])))[0])).toEqual(ROWS);
  });

  it("with several filled sheets is an archive of tables", async () => {
    const parts = await partsOf(workbook([{ name: "Notes", cells: rowOf(0, "Made by the PBX") }, table]));
    expect(parts.map(({ name, isMember }) => [name, isMember])).toEqual([
      ["march.xls/Notes", true],
      ["march.xls/Calls", true],
    ]);
  });

  it("can be taken up at the end of any batch", async () => {
    const cells = [
      ...rowOf(0, ...HEADER),
      ...Array.from({ length: 30_000 }, (_, at) => rowOf(at + 1, `a${at}`, "b", "c")).flat(),
    ];
    const [part] = await partsOf(workbook([{ name: "Calls", cells }]));
    const whole = await rowsOf(part);
    expect(whole).toHaveLength(30_001);
    const ends = await batchEnds(part);
    const middle = ends[Math.floor(ends.length / 2)] ?? FILE_START;
    expect(await rowsOf(part, middle)).toEqual(whole.filter(([line]) => line >= middle.line));
  });

  it("says what stands in its way: a password, another document, a part that is missing", async () => {
    const content = xlsStream([table]);
    const contents: [Buffer, string][] = [
      [workbook([table], [record(BIFF.encrypted, shorts(1, 1))]), "encrypted"],
      [compoundFile("EncryptedPackage", content), "encrypted"],
      [compoundFile("WordDocument", content), "office_document"],
      [compoundFile("Something", content), "spreadsheet"],
      [workbook([{ name: "A", cells: [] }]), "empty"],
    ];
    for (const [bytes, reason] of contents)
      expect(await partsOf(bytes)).toMatchObject([{ sample: { kind: "unreadable", content: reason } }]);
    await expect(partsOf(workbook([table]).subarray(0, 3000))).rejects.toMatchObject({ code: "corrupt" });
    await expect(partsOf(workbook([table]).subarray(0, 400))).rejects.toMatchObject({ code: "corrupt" });
  });

  it("cannot swell by pointing at one long text from each cell", async () => {
    const cells = Array.from({ length: 60_000 }, (_, row) => record(BIFF.sharedLabel, shorts(row, 0, 0), long(0)));
    const [part] = await partsOf(workbook([{ name: "A", cells }], [sharedTexts(["x".repeat(30_000)])]));
    await expect(rowsOf(part)).rejects.toMatchObject({ code: "too_compressed" });
  });
});
