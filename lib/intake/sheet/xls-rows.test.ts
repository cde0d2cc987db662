import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { BIFF } from "@/lib/intake/sheet/biff-records";
import { xlsLines } from "@/lib/intake/sheet/xls-rows";
import { readXlsWorkbook } from "@/lib/intake/sheet/xls-workbook";
import { begin, biffText, double, long, record, sharedTexts, shorts, xlsStream } from "@/lib/testing/xls-workbook";

/** Styles: 0 plain, 1 a day with its clock, 2 a length, 3 a plus and digits. */
const STYLES = [
  record(BIFF.numberFormat, shorts(170), biffText('"+"0')),
  record(BIFF.style, shorts(0, 0)),
  record(BIFF.style, shorts(0, 22)),
  record(BIFF.style, shorts(0, 46)),
  record(BIFF.style, shorts(0, 170)),
];
const cell = (kind: number, place: readonly number[], ...value: readonly Buffer[]): Buffer =>
  record(kind, shorts(...place, ...(place.length === 2 ? [0] : [])), ...value);

function linesOf(cells: readonly Buffer[], globals: readonly Buffer[] = []): string {
  const workbook = readXlsWorkbook(xlsStream([{ name: "Calls", cells }], [...STYLES, ...globals]));
  if (typeof workbook === "string") return workbook;
  const [sheet] = workbook.sheets;
  return sheet === undefined ? "none" : [...xlsLines(workbook, sheet)].join("");
}

describe("cells of a workbook of Excel 97 to 2003", () => {
  it("hold texts, of their own or shared, with whatever a text of CSV has to quote", () => {
    const texts = sharedTexts(["From", 'AT&T, "the" one'], 64);
    const cells = [
      cell(BIFF.sharedLabel, [0, 0], long(0)),
      cell(BIFF.sharedLabel, [0, 1], long(1)),
      cell(BIFF.label, [0, 3], biffText("日本")),
      cell(BIFF.sharedLabel, [0, 4], long(77)),
    ];
    expect(linesOf(cells, [texts])).toBe('From,"AT&T, ""the"" one",,日本\n');
  });

  it("hold numbers as they are meant: telephone numbers, days, lengths", () => {
    const cells = [
      cell(BIFF.number, [0, 0, 3], double(13_125_550_101)),
      cell(BIFF.number, [0, 1, 1], double(46_308.586909722224)),
      cell(BIFF.number, [0, 2, 2], double(125 / 86_400)),
      cell(BIFF.number, [0, 3], double(0.25)),
    ];
    expect(linesOf(cells)).toBe("+13125550101,2026-10-13 14:05:09,0:02:05,0.25\n");
    const macintosh = [cell(BIFF.number, [0, 0, 1], double(46_308.5 - 1462))];
    expect(linesOf(macintosh, [record(BIFF.is1904, shorts(1))])).toBe("2026-10-13 12:00:00\n");
  });

  it("hold numbers in four bytes, alone and side by side", () => {
    const whole = (value: number): Buffer => long((value << 2) | 2);
    const upper = (value: number): Buffer => long(double(value).readInt32LE(4) & ~3);
    const hundredth = (packed: Buffer): Buffer => long(packed.readInt32LE(0) | 1);
    const cells = [
      cell(BIFF.packedNumber, [0, 0], whole(-603)),
      cell(BIFF.packedNumber, [0, 1], hundredth(whole(1234))),
      record(BIFF.numbers, shorts(0, 2, 0), upper(486), shorts(0), hundredth(upper(300)), shorts(3, 3)),
    ];
    expect(linesOf(cells)).toBe("-603,12.34,486,3\n");
  });

  it("hold results of formulas: numbers, texts that follow, yes and no; errors are empty", () => {
    const result = (kind: number, value = 0): Buffer =>
      Buffer.concat([Buffer.of(kind, 0, value, 0, 0, 0, 0xff, 0xff), Buffer.alloc(8)]);
    const cells = [
      cell(BIFF.formula, [0, 0], double(603), Buffer.alloc(8)),
      cell(BIFF.formula, [0, 1], result(0)),
      record(0x04bc, Buffer.alloc(4)),
      record(BIFF.formulaText, biffText("Declined")),
      cell(BIFF.formula, [0, 2], result(1, 1)),
      cell(BIFF.formula, [0, 3], result(2, 7)),
      cell(BIFF.formula, [0, 4], result(0)),
      cell(BIFF.truth, [0, 5], Buffer.of(0, 0)),
      cell(BIFF.truth, [0, 6], Buffer.of(7, 1)),
    ];
    expect(linesOf(cells)).toBe("603,Declined,TRUE,,,FALSE\n");
  });

  it("come row by row, in whatever order they were written, each in the line of its row", () => {
    const cells = [2, 0, 5].flatMap((row) => [cell(BIFF.label, [row, 1], biffText(`b${row}`))]);
    const others = [0, 2].map((row) => cell(BIFF.label, [row, 0], biffText(`a${row}`)));
    expect(linesOf([...cells, ...others])).toBe("a0,b0\n\na2,b2\n\n\n,b5\n");
  });

  it("of Excel 5 have texts of a code page", () => {
    const old = Buffer.concat([shorts(2), Buffer.of(0xcf, 0xf0)]);
    const head = Buffer.concat([begin(5, 0x0500), record(BIFF.codePage, shorts(1251))]);
    const name = Buffer.concat([Buffer.of(1), Buffer.from("A")]);
    const list = (offset: number): Buffer => record(BIFF.sheet, long(offset), shorts(0), name);
    const ended = record(BIFF.endOfStream);
    const offset = head.length + list(0).length + ended.length;
    const sheet = [begin(16, 0x0500), cell(BIFF.label, [0, 0], old), cell(BIFF.richLabel, [0, 1], old), ended];
    const workbook = readXlsWorkbook(Buffer.concat([head, list(offset), ended, ...sheet]));
    if (typeof workbook === "string") throw new Error(workbook);
    const [first] = workbook.sheets;
    expect(first === undefined ? [] : [...xlsLines(workbook, first)]).toEqual(["Пр,Пр\n"]);
  });

  it("are read without an error from whatever bytes", () => {
    const cells = [
      cell(BIFF.sharedLabel, [0, 0], long(0)),
      cell(BIFF.formula, [1, 1], double(603), Buffer.alloc(8)),
      record(BIFF.numbers, shorts(2, 2, 0), long(7), shorts(3, 3)),
      cell(BIFF.label, [3, 0], biffText("text")),
    ];
    const sound = xlsStream([{ name: "Calls", cells }], [...STYLES, sharedTexts(["a", "b".repeat(40)], 64)]);
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(sound.length - 1), fc.nat(255)), { maxLength: 30 }),
        fc.nat(40),
        (hits, cut) => {
          const bytes = Buffer.from(sound.subarray(0, sound.length - cut));
          for (const [at, value] of hits) bytes[at % bytes.length] = value;
          const workbook = readXlsWorkbook(bytes);
          if (typeof workbook === "string") return;
          for (const sheet of workbook.sheets)
            for (const lines of xlsLines(workbook, sheet)) expect(lines).toBeTypeOf("string");
        },
      ),
      { numRuns: 2000 },
    );
  });
});
