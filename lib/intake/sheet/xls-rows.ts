import { BIFF, type BiffRecord, biffRecord, biffRecords } from "@/lib/intake/sheet/biff-records";
import { numberText } from "@/lib/intake/sheet/number-text";
import { RowText } from "@/lib/intake/sheet/row-text";
import { formatOf, type XlsSheet, type XlsWorkbook } from "@/lib/intake/sheet/xls-workbook";

const CELLS: ReadonlySet<number> = new Set([
  BIFF.formula,
  BIFF.numbers,
  BIFF.richLabel,
  BIFF.sharedLabel,
  BIFF.number,
  BIFF.label,
  BIFF.truth,
  BIFF.packedNumber,
]);
/** Row, column and style, which stand first in each cell. */
const CELL_HEAD_BYTES = 6;
const PACKED_BYTES = 6;
const ROWS_PER_PIECE = 512;

/** The lines of CSV of a sheet, some hundred rows at a time. */
export function* xlsLines(workbook: XlsWorkbook, sheet: XlsSheet): Generator<string> {
  const rows = new RowText();
  let last = -1;
  let begun = 0;
  for (const offset of cellsByRow(workbook.stream, sheet)) {
    const record = biffRecord(workbook.stream, offset);
    if (record === null) continue;
    const row = record.data.readUInt16LE(0);
    if (row !== last) {
      if (last >= 0) rows.endRow();
      begun += 1;
      if (begun % ROWS_PER_PIECE === 0) yield rows.take();
      rows.beginRow(row + 1);
      last = row;
    }
    setCells(rows, workbook, record);
  }
  if (last >= 0) rows.endRow();
  yield rows.take();
}

/** Where the cells of a sheet stand, row by row: Excel writes them so, other programs in any order. */
function cellsByRow(stream: Buffer, { offset }: XlsSheet): readonly number[] {
  const cells: { readonly row: number; readonly offset: number }[] = [];
  let isSorted = true;
  for (const { kind, data, offset: place } of biffRecords(stream, offset)) {
    if (!CELLS.has(kind) || data.length < CELL_HEAD_BYTES) continue;
    const row = data.readUInt16LE(0);
    isSorted &&= row >= (cells.at(-1)?.row ?? 0);
    cells.push({ row, offset: place });
  }
  if (!isSorted) cells.sort((one, other) => one.row - other.row);
  return cells.map((cell) => cell.offset);
}

function setCells(rows: RowText, workbook: XlsWorkbook, record: BiffRecord): void {
  const { data, kind } = record;
  const column = data.readUInt16LE(2);
  if (kind !== BIFF.numbers) {
    rows.set(column, cellText(workbook, record));
    return;
  }
  // Numbers side by side: the column of the first one, a style and a number for each, the column of the last one.
  for (let at = 4; at + PACKED_BYTES + 2 <= data.length; at += PACKED_BYTES) {
    const number = packedNumber(data, at + 2);
    rows.set(column + (at - 4) / PACKED_BYTES, meant(workbook, data.readUInt16LE(at), number));
  }
}

/** The text of a cell (MS-XLS 2.4: Label, LabelSst, Number, RK, BoolErr, Formula); empty where it is cut. */
function cellText(workbook: XlsWorkbook, record: BiffRecord): string {
  const { data, kind } = record;
  const style = data.readUInt16LE(4);
  if (kind === BIFF.label || kind === BIFF.richLabel) return workbook.text(record, CELL_HEAD_BYTES);
  if (kind === BIFF.truth) return data[7] === 0 ? truth(data[6]) : "";
  if (data.length < CELL_HEAD_BYTES + 4) return "";
  if (kind === BIFF.sharedLabel) return workbook.strings[data.readUInt32LE(CELL_HEAD_BYTES)] ?? "";
  if (kind === BIFF.packedNumber) return meant(workbook, style, packedNumber(data, CELL_HEAD_BYTES));
  if (data.length < CELL_HEAD_BYTES + 8) return "";
  if (kind === BIFF.formula && data.readUInt16LE(12) === NO_NUMBER) return formulaText(workbook, record);
  return meant(workbook, style, data.readDoubleLE(CELL_HEAD_BYTES));
}

/** A result of a formula that is no number says of which kind it is; a text follows in a record of its own. */
const NO_NUMBER = 0xffff;
const TEXT_RESULT = 0;
const TRUTH_RESULT = 1;

function formulaText(workbook: XlsWorkbook, { data, end }: BiffRecord): string {
  const kind = data[CELL_HEAD_BYTES];
  if (kind === TRUTH_RESULT) return truth(data[8]);
  if (kind !== TEXT_RESULT) return "";
  for (
    let record = biffRecord(workbook.stream, end);
    record !== null;
    record = biffRecord(workbook.stream, record.end)
  ) {
    if (record.kind === BIFF.formulaText) return workbook.text(record, 0);
    if (CELLS.has(record.kind) || record.kind === BIFF.endOfStream) return "";
  }
  return "";
}

function truth(value: number | undefined): string {
  return value === 1 ? "TRUE" : "FALSE";
}

function meant(workbook: XlsWorkbook, style: number, value: number): string {
  return numberText(String(value), formatOf(workbook, style), workbook.is1904);
}

const PACKED_WHOLE = 2;
const PACKED_HUNDREDTH = 1;

/** A number in four bytes (MS-XLS 2.5.217): whole, or the upper half of a floating point number; perhaps a hundred times as large. */
function packedNumber(data: Buffer, at: number): number {
  const packed = data.readInt32LE(at);
  const value = (packed & PACKED_WHOLE) !== 0 ? packed >> 2 : upperHalf(packed & ~3);
  return (packed & PACKED_HUNDREDTH) !== 0 ? value / 100 : value;
}

function upperHalf(bits: number): number {
  const bytes = Buffer.alloc(8);
  bytes.writeInt32LE(bits, 4);
  return bytes.readDoubleLE(0);
}
