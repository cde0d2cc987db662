import { BIFF, type BiffRecord, biffRecord, biffRecords, continued } from "@/lib/intake/sheet/biff-records";
import { BiffTexts, codePageText } from "@/lib/intake/sheet/biff-text";
import { builtInFormat, type NumberFormat, PLAIN, readNumberFormat } from "@/lib/intake/sheet/number-format";

/** A sheet of cells, and where in the stream of its workbook it begins. */
export interface XlsSheet {
  readonly name: string;
  readonly offset: number;
  readonly isHidden: boolean;
}

/** A workbook of Excel 5 to 2003, without its cells. */
export interface XlsWorkbook {
  readonly stream: Buffer;
  readonly sheets: readonly XlsSheet[];
  /** The texts that cells point at. */
  readonly strings: readonly string[];
  /** By the number of a cell's style. */
  readonly formats: readonly NumberFormat[];
  readonly is1904: boolean;
  readonly text: BiffText;
}

/** Reads a text that stands behind the number of its characters. @param record as a whole @param at where that number stands */
export type BiffText = (record: BiffRecord, at: number, lengthBytes?: 1 | 2) => string;

const VERSION_97 = 0x0600;
const VERSION_5 = 0x0500;
const GLOBALS = 0x0005;
const SHEET = 0x0010;
const STRINGS_HEAD_BYTES = 8;
const DEFAULT_PAGE = 1252;

/** What is gathered of a workbook while its records pass by. */
interface Gathered {
  readonly sheets: XlsSheet[];
  readonly strings: string[];
  readonly codes: Map<number, NumberFormat>;
  readonly styles: number[];
  is1904: boolean;
}

/**
 * Reads the directory of a workbook (MS-XLS 2.1.7.20.1). A word says why it cannot be read.
 * @param stream named `Workbook` (Excel 97 to 2003) or `Book` (5 and 95) in the compound file
 */
export function readXlsWorkbook(stream: Buffer): XlsWorkbook | "encrypted" | "spreadsheet" {
  const begin = biffRecord(stream, 0);
  if (begin?.kind !== BIFF.begin || begin.data.length < 4 || begin.data.readUInt16LE(2) !== GLOBALS)
    return "spreadsheet";
  const version = begin.data.readUInt16LE(0);
  if (version !== VERSION_97 && version !== VERSION_5) return "spreadsheet";
  const records = [...biffRecords(stream, 0)];
  if (records.some(({ kind }) => kind === BIFF.encrypted)) return "encrypted";
  const text = version === VERSION_97 ? unicodeText(stream) : oldText(records);
  const gathered: Gathered = { sheets: [], strings: [], codes: new Map(), styles: [], is1904: false };
  for (const record of records) gather(gathered, record, stream, text);
  const { sheets, strings, codes, styles, is1904 } = gathered;
  const formats = styles.map((id) => codes.get(id) ?? builtInFormat(id));
  return { stream, sheets: sheets.filter(({ offset }) => isSheet(stream, offset)), strings, formats, is1904, text };
}

function gather(gathered: Gathered, record: BiffRecord, stream: Buffer, text: BiffText): void {
  const { kind, data } = record;
  if (kind === BIFF.strings) {
    const texts = new BiffTexts(continued(stream, record), STRINGS_HEAD_BYTES);
    while (texts.hasMore()) gathered.strings.push(texts.next());
  } else if (kind === BIFF.sheet && data.length > 6) {
    const isHidden = ((data[4] ?? 0) & 3) !== 0;
    gathered.sheets.push({ name: text(record, 6, 1), offset: data.readUInt32LE(0), isHidden });
  } else if (kind === BIFF.numberFormat && data.length > 3)
    gathered.codes.set(data.readUInt16LE(0), readNumberFormat(text(record, 2)));
  else if (kind === BIFF.style && data.length >= 4) gathered.styles.push(data.readUInt16LE(2));
  else if (kind === BIFF.is1904 && data.length >= 2) gathered.is1904 = data.readUInt16LE(0) === 1;
}

/** Whether a sheet of cells begins there, not a chart or a macro. */
function isSheet(stream: Buffer, offset: number): boolean {
  const begin = biffRecord(stream, offset);
  return begin?.kind === BIFF.begin && begin.data.length >= 4 && begin.data.readUInt16LE(2) === SHEET;
}

function unicodeText(stream: Buffer): BiffText {
  return (record, at, lengthBytes = 2) => new BiffTexts(continued(stream, record), at).next(lengthBytes);
}

/** Excel 5 and 95 wrote lengths of names and formats in one byte, too; those of cells in two. */
function oldText(records: readonly BiffRecord[]): BiffText {
  const page = records.find(({ kind, data }) => kind === BIFF.codePage && data.length >= 2)?.data.readUInt16LE(0);
  const decode = codePageText(page ?? DEFAULT_PAGE);
  return ({ kind, data }, at, lengthBytes = 2) => {
    const width = kind === BIFF.numberFormat ? 1 : lengthBytes;
    if (data.length < at + width) return "";
    const from = at + width;
    return decode(data.subarray(from, from + data.readUIntLE(at, width)));
  };
}

/** How a number of a style is meant. */
export function formatOf({ formats }: XlsWorkbook, style: number): NumberFormat {
  return formats[style] ?? PLAIN;
}
