import type { ByteFile } from "@/lib/intake/bytes/byte-file";
import type { SheetRows } from "@/lib/intake/sheet/xlsx-rows";
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
    if (given > limits.unpackedBytesMax || (given > SWELLING_FROM && given > taken * SWELLING_MAX))
      throw new UploadError("too_compressed", "A sheet of the workbook swells beyond any export.");
    if (lines.length > 0) yield lines;
  }
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
export function isFilled({ whole, head }: ByteFile): boolean {
  return !whole || head.some((byte) => byte > SPACE && byte !== COMMA);
}

/** Why a workbook cannot be read to its end. @param how behind "The workbook" */
export function damagedWorkbook(how: string): UploadError {
  return new UploadError("corrupt", `The workbook ${how}.`);
}
