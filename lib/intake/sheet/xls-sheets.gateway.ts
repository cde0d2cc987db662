import type { ByteFile } from "@/lib/intake/bytes/byte-file";
import type { UnreadableContent } from "@/lib/intake/bytes/unreadable-content";
import { openCompoundFile } from "@/lib/intake/sheet/compound-file";
import { damagedWorkbook, filledSheets, refuseSwelling } from "@/lib/intake/sheet/sheet-text.gateway";
import { xlsLines } from "@/lib/intake/sheet/xls-rows";
import { readXlsWorkbook, type XlsSheet, type XlsWorkbook } from "@/lib/intake/sheet/xls-workbook";
import { UploadError } from "@/lib/intake/upload/upload-error";
import type { UploadLimits } from "@/lib/intake/upload/upload-limits";

/** A sheet of 65,536 rows, which is the most, with thirty full columns takes half of it. */
const XLS_BYTES_MAX = 64 * 1024 * 1024;
const PORTION_BYTES = 1024 * 1024;

/**
 * The sheets of a workbook of Excel 5 to 2003 in which something stands, each as a file of CSV. Its cells lie all over the
 * file, which is therefore held as a whole. A word says why it cannot be read.
 * @throws UploadError where it is damaged or over a limit
 */
export async function xlsSheets(
  file: ByteFile,
  limits: UploadLimits,
): Promise<readonly ByteFile[] | UnreadableContent> {
  const compound = openCompoundFile(await wholeOf(file));
  if (compound === null) throw damagedWorkbook("is damaged: the list of its parts leads nowhere");
  if (compound.stream("EncryptedPackage") !== "missing") return "encrypted";
  if (compound.stream("WordDocument", "PowerPoint Document") !== "missing") return "office_document";
  const stream = compound.stream("Workbook", "Book");
  if (stream === "missing") return "spreadsheet";
  if (stream === "broken") throw damagedWorkbook("ends before all of its cells have come");
  const workbook = readXlsWorkbook(stream);
  if (typeof workbook === "string") return workbook;
  if (workbook.sheets.length === 0) return "spreadsheet";
  const sheets = await filledSheets(file, workbook.sheets, (sheet) => linesOf(workbook, sheet, limits));
  return sheets.length > 0 ? sheets : "empty";
}

async function wholeOf(file: ByteFile): Promise<Buffer> {
  const portions: Buffer[] = [];
  let bytes = 0;
  for await (const portion of file.read(0, () => PORTION_BYTES)) {
    bytes += portion.length;
    if (bytes > XLS_BYTES_MAX)
      throw new UploadError(
        "too_large",
        "A workbook of Excel 97 to 2003 is read up to 64 MB. Open it and save it as an Excel workbook (.xlsx), and upload that.",
      );
    portions.push(Buffer.from(portion));
  }
  return Buffer.concat(portions);
}

async function* linesOf(workbook: XlsWorkbook, sheet: XlsSheet, limits: UploadLimits): AsyncGenerator<Buffer> {
  let given = 0;
  for (const text of xlsLines(workbook, sheet)) {
    const lines = Buffer.from(text);
    given += lines.length;
    refuseSwelling(given, workbook.stream.length, limits);
    if (lines.length > 0) yield lines;
  }
}
