import { describe, expect, it } from "vitest";
import { BIFF } from "@/lib/intake/sheet/biff-records";
import { formatOf, readXlsWorkbook } from "@/lib/intake/sheet/xls-workbook";
import { begin, biffText, record, shorts, xlsStream } from "@/lib/testing/xls-workbook";

describe("the directory of a workbook of Excel 97 to 2003", () => {
  it("lists sheets of cells with their names, not charts", () => {
    const workbook = readXlsWorkbook(
      xlsStream([
        { name: "Anrufe ü", cells: [] },
        { name: "Lists", cells: [], hidden: true },
      ]),
    );
    expect(workbook).toMatchObject({
      sheets: [
        { name: "Anrufe ü", isHidden: false },
        { name: "Lists", isHidden: true },
      ],
    });
    const stream = xlsStream([{ name: "Chart", cells: [] }]);
    stream.writeUInt16LE(32, stream.length - record(BIFF.endOfStream).length - 2);
    expect(readXlsWorkbook(stream)).toMatchObject({ sheets: [] });
  });

  it("knows how the numbers of a style are meant", () => {
    const styles = [
      record(BIFF.numberFormat, shorts(164), biffText("[h]:mm:ss")),
      record(BIFF.style, shorts(0, 164)),
      record(BIFF.style, shorts(0, 14)),
    ];
    const workbook = readXlsWorkbook(xlsStream([], styles));
    if (typeof workbook === "string") throw new Error(workbook);
    expect(formatOf(workbook, 0)).toMatchObject({ kind: "time", hasClock: true, hasDate: false });
    expect(formatOf(workbook, 1)).toMatchObject({ kind: "time", hasDate: true });
    expect(formatOf(workbook, 9)).toEqual({ kind: "plain" });
  });

  it("says that a workbook is protected by a password, or of a kind that is not read", () => {
    expect(readXlsWorkbook(xlsStream([], [record(BIFF.encrypted, shorts(1, 1))]))).toBe("encrypted");
    expect(readXlsWorkbook(Buffer.concat([begin(5, 0x0400), record(BIFF.endOfStream)]))).toBe("spreadsheet");
    expect(readXlsWorkbook(Buffer.concat([begin(16), record(BIFF.endOfStream)]))).toBe("spreadsheet");
    expect(readXlsWorkbook(Buffer.from("no workbook"))).toBe("spreadsheet");
  });
});
