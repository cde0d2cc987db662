import { BIFF } from "@/lib/intake/sheet/biff-records";

const SECTOR = 512;
const END = 0xfffffffe;
const FREE = 0xffffffff;
const LARGE_STREAM = 4096;
/** Numbers of sectors in a sector, and in the header. */
const NUMBERS = SECTOR / 4;
const HEADER_LISTS = 109;
const RECORD_MAX = 8224;

/** A record of a workbook (MS-XLS 2.1.4). */
export function record(kind: number, ...parts: readonly Buffer[]): Buffer {
  const data = Buffer.concat(parts);
  const head = Buffer.alloc(4);
  head.writeUInt16LE(kind, 0);
  head.writeUInt16LE(data.length, 2);
  return Buffer.concat([head, data]);
}

/** Numbers of two bytes each. */
export function shorts(...values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 2);
  for (const [at, value] of values.entries()) bytes.writeUInt16LE(value, at * 2);
  return bytes;
}

/** A number of four bytes. */
export function long(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value >>> 0, 0);
  return bytes;
}

/** A floating point number. */
export function double(value: number): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeDoubleLE(value, 0);
  return bytes;
}

/** A text behind the number of its characters. @param lengthBytes in which that number stands */
export function biffText(text: string, lengthBytes: 1 | 2 = 2): Buffer {
  const length = lengthBytes === 1 ? Buffer.of(text.length) : shorts(text.length);
  return Buffer.concat([length, Buffer.of(1), Buffer.from(text, "utf16le")]);
}

/** The beginning of the workbook (5) or of a sheet of cells (16). @param version 0x0600 for Excel 97 to 2003 */
export function begin(type: number, version = 0x0600): Buffer {
  return record(BIFF.begin, shorts(version, type));
}

/** A sheet to write: its cells as records. */
export interface XlsSheetInput {
  readonly name: string;
  readonly cells: readonly Buffer[];
  readonly hidden?: boolean;
}

const ENDED = record(BIFF.endOfStream);

/** The stream of a workbook of Excel 97 to 2003. @param globals records before the list of sheets */
export function xlsStream(sheets: readonly XlsSheetInput[], globals: readonly Buffer[] = []): Buffer {
  const parts = sheets.map(({ cells }) => Buffer.concat([begin(16), ...cells, ENDED]));
  const head = Buffer.concat([begin(5), ...globals]);
  const listed = (offset: number, sheet: XlsSheetInput): Buffer =>
    record(BIFF.sheet, long(offset), shorts(sheet.hidden === true ? 1 : 0), biffText(sheet.name, 1));
  const listBytes = sheets.reduce((bytes, sheet) => bytes + listed(0, sheet).length, 0);
  let offset = head.length + listBytes + ENDED.length;
  const list = sheets.map((sheet, at) => {
    const entry = listed(offset, sheet);
    offset += parts[at]?.length ?? 0;
    return entry;
  });
  return Buffer.concat([head, ...list, ENDED, ...parts]);
}

/** The texts that cells point at, carried on in further records wherever one is full, also within a text. */
export function sharedTexts(texts: readonly string[], recordMax = RECORD_MAX): Buffer {
  const records: Buffer[] = [];
  let open = Buffer.concat([long(texts.length), long(texts.length)]);
  const close = (): void => {
    records.push(record(records.length === 0 ? BIFF.strings : BIFF.more, open));
    open = Buffer.alloc(0);
  };
  for (const text of texts) {
    if (open.length + 3 > recordMax) close();
    open = Buffer.concat([open, shorts(text.length), Buffer.of(1)]);
    for (const letter of text) {
      if (open.length + letter.length * 2 > recordMax) {
        close();
        open = Buffer.of(1);
      }
      open = Buffer.concat([open, Buffer.from(letter, "utf16le")]);
    }
  }
  close();
  return Buffer.concat(records);
}

/**
 * Writes a compound file (MS-CFB) with one stream, padded to the size from which streams have sectors of their own: first the
 * sectors that say what follows which, then those that list them beyond the 109 of the header, the directory, the stream.
 */
export function compoundFile(name: string, content: Buffer): Buffer {
  const stream = Buffer.concat([content, Buffer.alloc(Math.max(0, LARGE_STREAM - content.length))]);
  const sectors = Math.ceil(stream.length / SECTOR);
  const chains = Math.ceil((sectors + 4) / (NUMBERS - 2)) + 1;
  const lists = Math.ceil(Math.max(0, chains - HEADER_LISTS) / (NUMBERS - 1));
  const directory = chains + lists;
  const next = Array.from({ length: chains * NUMBERS }, (_, at) => {
    if (at < chains) return 0xfffffffd;
    if (at < directory) return 0xfffffffc;
    if (at > directory + sectors) return FREE;
    return at === directory || at === directory + sectors ? END : at + 1;
  });
  const listed = Array.from({ length: lists }, (_, at) => {
    const from = HEADER_LISTS + at * (NUMBERS - 1);
    const numbers = Array.from({ length: NUMBERS - 1 }, (_entry, one) => (from + one < chains ? from + one : FREE));
    return [...numbers, at + 1 === lists ? END : chains + at + 1];
  });
  const root = [entry("Root Entry", 5, END, 0), entry(name, 2, directory + 1, stream.length)];
  return Buffer.concat([
    header({ chains, lists, directory }),
    numbers([...next, ...listed.flat()]),
    ...root,
    Buffer.alloc(SECTOR - 256),
    stream,
    Buffer.alloc(sectors * SECTOR - stream.length),
  ]);
}

function header(counts: { readonly chains: number; readonly lists: number; readonly directory: number }): Buffer {
  const bytes = Buffer.alloc(SECTOR);
  bytes.write("d0cf11e0a1b11ae1", 0, "hex");
  bytes.writeUInt16LE(9, 30);
  bytes.writeUInt16LE(6, 32);
  bytes.writeUInt32LE(counts.chains, 44);
  bytes.writeUInt32LE(counts.directory, 48);
  bytes.writeUInt32LE(LARGE_STREAM, 56);
  bytes.writeUInt32LE(END, 60);
  bytes.writeUInt32LE(counts.lists === 0 ? END : counts.chains, 68);
  for (let at = 0; at < HEADER_LISTS; at += 1) bytes.writeUInt32LE(at < counts.chains ? at : FREE, 76 + at * 4);
  return bytes;
}

function numbers(values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 4);
  for (const [at, value] of values.entries()) bytes.writeUInt32LE(value, at * 4);
  return bytes;
}

function entry(name: string, type: number, start: number, size: number): Buffer {
  const bytes = Buffer.alloc(128);
  bytes.write(name, 0, "utf16le");
  bytes.writeUInt16LE((name.length + 1) * 2, 64);
  bytes.writeUInt8(type, 66);
  bytes.writeUInt32LE(start, 116);
  bytes.writeUInt32LE(size, 120);
  return bytes;
}
