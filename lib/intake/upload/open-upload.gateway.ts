import { unpack } from "@/lib/intake/archive/unpack.gateway";
import type { ByteFile } from "@/lib/intake/bytes/byte-file";
import type { ReadPosition } from "@/lib/intake/bytes/byte-window";
import { type ArchiveContent, isSheets, type SheetContent } from "@/lib/intake/bytes/content-kind";
import { openLocalFile } from "@/lib/intake/bytes/local-file.gateway";
import type { UnreadableContent } from "@/lib/intake/bytes/unreadable-content";
import type { LineTaker } from "@/lib/intake/csv/line-taker";
import { markupSheets } from "@/lib/intake/sheet/markup-sheets.gateway";
import { workbookSheets } from "@/lib/intake/sheet/workbook-sheets.gateway";
import { xlsSheets } from "@/lib/intake/sheet/xls-sheets.gateway";
import { type PartHead, type RecordsHead, readPartHead, readTableHead } from "@/lib/intake/upload/part-head";
import type { RecordBatch } from "@/lib/intake/upload/record-batch";
import { UPLOAD_LIMITS, type UploadLimits } from "@/lib/intake/upload/upload-limits";
import type { UploadPart } from "@/lib/intake/upload/upload-part";

/**
 * Records that a batch should hold, by what the ones before it took. A batch of this size is mostly dead before the
 * young generation is collected; with four times as many rows, collecting them took more time than cutting them.
 */
const BATCH_RECORDS = 2048;
const PORTION_BYTES_MIN = 32 * 1024;
const PORTION_BYTES_MAX = 1024 * 1024;

/** Archives in archives, and gzip in gzip, are opened so often: a zip of tar.gz files is, a zip in a zip in a zip is not. */
const NESTING_MAX = 2;

/**
 * Opens a file that was uploaded and gives its parts: the file itself, or the files of the archive it is. The order is
 * the same each time, so that a part can be found again to read on. Nothing is held in memory but the part's first
 * megabyte and the batch at hand.
 * @param path where the file lies
 * @param name what its owner calls it
 * @throws UploadError where an archive is damaged or over a limit
 */
export async function* openUpload(
  path: string,
  limits: UploadLimits = UPLOAD_LIMITS,
  name?: string,
): AsyncGenerator<UploadPart> {
  yield* partsOf(await openLocalFile(path, name), limits, [], false);
}

async function* partsOf(
  file: ByteFile,
  limits: UploadLimits,
  around: readonly ArchiveContent[],
  isMember: boolean,
): AsyncGenerator<UploadPart> {
  const head = await headOf(file);
  if (head.kind === "unreadable") yield unreadable(file, head.content, isMember);
  else if (head.kind === "records") yield readable(file, head, isMember);
  else if (isSheets(head.content)) yield* sheetsOf(file, head.content, limits, isMember);
  else if (isTooDeep(head.content, around)) yield unreadable(file, "nested_archive", isMember);
  else {
    for await (const inner of unpack(file, head.content, limits)) {
      if (inner.file === null) yield unreadable({ name: inner.name, size: null }, "encrypted", true);
      else yield* partsOf(inner.file, limits, [...around, head.content], isMember || head.content !== "gzip");
    }
  }
}

/** A workbook with calls on one sheet is the table that stands there; one with several is an archive of tables. */
async function* sheetsOf(
  file: ByteFile,
  content: SheetContent,
  limits: UploadLimits,
  isMember: boolean,
): AsyncGenerator<UploadPart> {
  const sheets = await openedSheets(file, content, limits);
  if (typeof sheets === "string") yield unreadable(file, sheets, isMember);
  else for (const sheet of sheets) yield sheetPart(sheet, isMember || sheets.length > 1);
}

async function openedSheets(
  file: ByteFile,
  content: SheetContent,
  limits: UploadLimits,
): Promise<readonly ByteFile[] | UnreadableContent> {
  if (content === "workbook") return workbookSheets(file, limits);
  return content === "xls" ? xlsSheets(file, limits) : markupSheets(file, content, limits);
}

/** The text of a sheet is that of a table, whatever stands in its first cell. */
function sheetPart(sheet: ByteFile, isMember: boolean): UploadPart {
  return readable(sheet, readTableHead(sheet.head, sheet.whole), isMember);
}

/** What the beginning of the file tells, or all of it where no record is whole before its end. */
async function headOf(file: ByteFile): Promise<PartHead> {
  const head = readPartHead(file.head, file.whole);
  if (head.kind !== "records" || head.wholeBytesMax === null || file.whole) return head;
  const chunks: Buffer[] = [];
  let bytes = file.size ?? 0;
  if (bytes <= head.wholeBytesMax) {
    bytes = 0;
    for await (const chunk of file.read(0, () => PORTION_BYTES_MAX)) {
      bytes += chunk.length;
      if (bytes > head.wholeBytesMax) break;
      chunks.push(Buffer.from(chunk));
    }
  }
  return bytes > head.wholeBytesMax
    ? { kind: "unreadable", content: "json_columns" }
    : readPartHead(Buffer.concat(chunks), true);
}

function isTooDeep(content: ArchiveContent, around: readonly ArchiveContent[]): boolean {
  const alike = around.filter((outer) => (outer === "gzip") === (content === "gzip"));
  return alike.length >= NESTING_MAX;
}

function unreadable(
  { name, size }: Pick<ByteFile, "name" | "size">,
  content: UnreadableContent,
  isMember: boolean,
): UploadPart {
  return { name, size, isMember, sample: { kind: "unreadable", content }, records: nothing };
}

async function* nothing(): AsyncGenerator<RecordBatch> {}

function readable(file: ByteFile, head: RecordsHead, isMember: boolean): UploadPart {
  const records = (from: ReadPosition, taker: LineTaker | null = null) => readRecords(file, head, from, taker);
  return { name: file.name, size: file.size, isMember, sample: head.sample, records };
}

/** Every portion makes a batch; the last one, which may be empty, stands at the end of the part. */
async function* readRecords(
  file: ByteFile,
  head: RecordsHead,
  from: ReadPosition,
  taker: LineTaker | null,
): AsyncGenerator<RecordBatch> {
  const scanner = head.scanner(from, taker);
  let { recordBytes } = head;
  const portionBytes = (): number =>
    Math.round(Math.min(Math.max(recordBytes * BATCH_RECORDS, PORTION_BYTES_MIN), PORTION_BYTES_MAX));
  for await (const bytes of readAhead(file.read(head.wholeBytesMax === null ? from.offset : 0, portionBytes))) {
    const before = taker?.taken ?? 0;
    const batch = scanner.push(bytes);
    const records = batch.lines.length + batch.broken.length + (taker?.taken ?? 0) - before;
    if (records > 0) recordBytes = bytes.length / records;
    if (records > 0) yield batch;
    while (scanner.hasMore()) yield scanner.push(NO_BYTES);
  }
  do yield scanner.end();
  while (scanner.hasMore());
}

const NO_BYTES = new Uint8Array(0);

/** Asks for the next portion before the one at hand is used, so that the disk works while records are cut. */
async function* readAhead(source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const portions = source[Symbol.asyncIterator]();
  let next = portions.next();
  try {
    for (let portion = await next; portion.done !== true; portion = await next) {
      next = portions.next();
      // Nobody waits for it if the reader stops here.
      next.catch(() => {});
      yield portion.value;
    }
  } finally {
    await next.catch(() => {});
    await portions.return?.();
  }
}
