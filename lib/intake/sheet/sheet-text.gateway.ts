import { safeEntryName } from "@/lib/intake/archive/archive-name";
import type { ByteFile } from "@/lib/intake/bytes/byte-file";
import { openStreamFile } from "@/lib/intake/bytes/stream-file.gateway";
import type { SheetRows } from "@/lib/intake/sheet/sheet-rows";
import { UploadError } from "@/lib/intake/upload/upload-error";
import type { UploadLimits } from "@/lib/intake/upload/upload-limits";

/** Text of a sheet that may come out of a character of its markup, once more than `SWELLING_FROM` have: long texts are pointed at. */
const SWELLING_MAX = 20;
const SWELLING_FROM = 64 * 1024 * 1024;
const SPACE = 0x20;
const COMMA = 0x2c;

/**
 * The lines of a sheet as bytes, written while its markup is read.
 * @throws UploadError where it swells beyond any export, or is broken
 */
export async function* sheetText(
  pieces: AsyncIterable<string>,
  rows: SheetRows,
  limits: UploadLimits,
): AsyncGenerator<Buffer> {
  let taken = 0;
  let given = 0;
  for await (const piece of pieces) {
    taken += piece.length;
    const lines = Buffer.from(rows.push(piece));
    if (rows.isBroken()) throw damagedWorkbook("has a cell without end");
    given += lines.length;
    refuseSwelling(given, taken, limits);
    if (lines.length > 0) yield lines;
  }
}

/**
 * Refuses a sheet of which more text comes than any export has.
 * @param given bytes of text @param taken bytes or characters that they came out of
 * @throws UploadError where it is too much
 */
export function refuseSwelling(given: number, taken: number, limits: UploadLimits): void {
  if (given > limits.unpackedBytesMax || (given > SWELLING_FROM && given > taken * SWELLING_MAX))
    throw new UploadError("too_compressed", "A sheet of the workbook swells beyond any export.");
}

/** Programs write UTF-8 into a zip; the standards allow UTF-16, too. */
export async function* officePieces(bytes: AsyncIterable<Buffer>): AsyncGenerator<string> {
  let decoder: TextDecoder | null = null;
  for await (const portion of bytes) {
    decoder ??= new TextDecoder(portion[0] === 0xff ? "utf-16le" : portion[0] === 0xfe ? "utf-16be" : "utf-8");
    yield decoder.decode(portion, { stream: true });
  }
}

/** Whether anything stands on a sheet. @param sheet its lines */
function isFilled({ whole, head }: ByteFile): boolean {
  return !whole || head.some((byte) => byte > SPACE && byte !== COMMA);
}

/** A sheet as the directory of its workbook lists it. */
export interface ListedSheet {
  readonly name: string;
  readonly isHidden: boolean;
}

/** Sheets of a workbook that are looked at; no export has so many. */
const SHEETS_MAX = 1000;

/**
 * The sheets in which something stands. Hidden ones are passed over, unless nothing stands on any other; one alone has the
 * name of its file.
 * @param open gives the lines of a sheet, each time anew
 */
export async function filledSheets<Sheet extends ListedSheet>(
  file: ByteFile,
  sheets: readonly Sheet[],
  open: (sheet: Sheet) => AsyncIterable<Buffer>,
): Promise<readonly ByteFile[]> {
  if (sheets.length > SHEETS_MAX) throw damagedWorkbook(`holds more than ${SHEETS_MAX} sheets`);
  for (const isHidden of [false, true]) {
    const found: ByteFile[] = [];
    for (const sheet of sheets) {
      if (sheet.isHidden !== isHidden) continue;
      const opened = await openStreamFile(safeEntryName(`${file.name}/${sheet.name}`), null, () => open(sheet));
      if (isFilled(opened)) found.push(opened);
    }
    if (found.length > 0) return found.length === 1 ? found.map((sheet) => ({ ...sheet, name: file.name })) : found;
  }
  return [];
}

/** Why a workbook cannot be read to its end. @param how behind "The workbook" */
export function damagedWorkbook(how: string): UploadError {
  return new UploadError("corrupt", `The workbook ${how}.`);
}
