import type { ArchiveEntry } from "@/lib/intake/archive/archive-entry";
import { safeEntryName } from "@/lib/intake/archive/archive-name";
import { zipFiles } from "@/lib/intake/archive/zip.gateway";
import { zipOnDisk } from "@/lib/intake/archive/zip-on-disk.gateway";
import type { ByteFile } from "@/lib/intake/bytes/byte-file";
import { openStreamFile } from "@/lib/intake/bytes/stream-file.gateway";
import type { UnreadableContent } from "@/lib/intake/bytes/unreadable-content";
import { damagedWorkbook, isFilled, officePieces, sheetText } from "@/lib/intake/sheet/sheet-text.gateway";
import { createStringCollector, NO_STRINGS, type SharedStrings } from "@/lib/intake/sheet/workbook-strings";
import { readCellFormats, readWorkbookParts, type SheetPart, type WorkbookParts } from "@/lib/intake/sheet/xlsx-parts";
import { createXlsxRows, type WorkbookCells } from "@/lib/intake/sheet/xlsx-rows";
import { UploadError } from "@/lib/intake/upload/upload-error";
import type { UploadLimits } from "@/lib/intake/upload/upload-limits";

type ZipFiles = ReadonlyMap<string, ArchiveEntry>;

/**
 * The sheets of an Excel workbook in which something stands, each as a file of CSV that is written while it is read.
 * Hidden sheets are passed over, unless nothing stands on any other. A string says why the workbook cannot be read.
 * @throws UploadError where it is damaged or over a limit
 */
export async function workbookSheets(
  file: ByteFile,
  limits: UploadLimits,
): Promise<readonly ByteFile[] | UnreadableContent> {
  const workbook = await firstOf(zipOnDisk(file, (place) => openedWorkbook(place, limits)));
  if (workbook === null) return "spreadsheet";
  const { parts } = workbook;
  const visible = await filled(file, workbook, limits, (sheet) => !sheet.isHidden);
  const sheets = visible.length > 0 ? visible : await filled(file, workbook, limits, (sheet) => sheet.isHidden);
  if (sheets.length > 0) return sheets.length === 1 ? sheets.map((sheet) => ({ ...sheet, name: file.name })) : sheets;
  return parts.sheets.length === 0 ? "spreadsheet" : "empty";
}

interface Workbook {
  readonly parts: WorkbookParts;
  readonly cells: WorkbookCells;
}

const WORKBOOK = "xl/workbook.xml";
const PART_CHARACTERS_MAX = 16 * 1024 * 1024;
const SHEETS_MAX = 1000;

async function firstOf<T>(source: AsyncIterable<T>): Promise<T | null> {
  for await (const value of source) return value;
  return null;
}

async function* openedWorkbook(place: string, limits: UploadLimits): AsyncGenerator<Workbook> {
  const files = await zipFiles(place, limits);
  const directory = await textOf(files, WORKBOOK);
  const relations = await textOf(files, "xl/_rels/workbook.xml.rels");
  const parts = directory === null ? null : readWorkbookParts(directory, relations ?? "", "xl");
  if (parts === null) return;
  if (parts.sheets.length > SHEETS_MAX) throw damagedWorkbook(`holds more than ${SHEETS_MAX} sheets`);
  const formats = readCellFormats((parts.styles === null ? null : await textOf(files, parts.styles)) ?? "");
  const strings = parts.strings === null ? NO_STRINGS : await readStrings(files, parts.strings);
  yield { parts, cells: { strings, formats, is1904: parts.is1904 } };
}

async function textOf(files: ZipFiles, name: string): Promise<string | null> {
  const entry = files.get(name.toLowerCase());
  if (entry === undefined) return null;
  let text = "";
  for await (const piece of officePieces(entry.content())) {
    text += piece;
    if (text.length > PART_CHARACTERS_MAX) throw damagedWorkbook(`has a part ${name} without end`);
  }
  return text;
}

async function readStrings(files: ZipFiles, name: string): Promise<SharedStrings> {
  const entry = files.get(name.toLowerCase());
  if (entry === undefined) return NO_STRINGS;
  const collector = createStringCollector();
  for await (const piece of officePieces(entry.content())) {
    collector.push(piece);
    if (collector.isTooMuch())
      throw new UploadError(
        "too_large",
        "The workbook holds more text than can be kept at hand. Save the sheet with the calls as CSV (UTF-8), and upload that.",
      );
  }
  return collector.strings();
}

async function filled(
  file: ByteFile,
  { parts, cells }: Workbook,
  limits: UploadLimits,
  isWanted: (sheet: SheetPart) => boolean,
): Promise<readonly ByteFile[]> {
  const found: ByteFile[] = [];
  for (const sheet of parts.sheets.filter(isWanted)) {
    const open = (): AsyncGenerator<Buffer> =>
      zipOnDisk(file, (place) => sheetText(markupOf(place, sheet.path, limits), createXlsxRows(cells), limits));
    const opened = await openStreamFile(safeEntryName(`${file.name}/${sheet.name}`), null, open);
    if (isFilled(opened)) found.push(opened);
  }
  return found;
}

async function* markupOf(place: string, name: string, limits: UploadLimits): AsyncGenerator<string> {
  const entry = (await zipFiles(place, limits)).get(name.toLowerCase());
  if (entry !== undefined) yield* officePieces(entry.content());
}
