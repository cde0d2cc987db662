import { zipFiles } from "@/lib/intake/archive/zip.gateway";
import { zipOnDisk } from "@/lib/intake/archive/zip-on-disk.gateway";
import type { ByteFile } from "@/lib/intake/bytes/byte-file";
import type { SheetContent } from "@/lib/intake/bytes/content-kind";
import { sniffEncoding } from "@/lib/intake/bytes/encoding";
import { openStreamFile } from "@/lib/intake/bytes/stream-file.gateway";
import type { UnreadableContent } from "@/lib/intake/bytes/unreadable-content";
import { createHtmlRows } from "@/lib/intake/sheet/html-rows";
import { attributeOf, createMarkupTokens } from "@/lib/intake/sheet/markup-tokens";
import { createOdsRows } from "@/lib/intake/sheet/ods-rows";
import type { SheetRows } from "@/lib/intake/sheet/sheet-rows";
import { filledSheets, officePieces, sheetText } from "@/lib/intake/sheet/sheet-text.gateway";
import { createXmlSheetRows } from "@/lib/intake/sheet/xml-sheet-rows";
import type { UploadLimits } from "@/lib/intake/upload/upload-limits";

/** Markup in which sheets stand one behind the other: a web page, Excel's XML of 2003, OpenDocument. */
export type SheetMarkup = Exclude<SheetContent, "workbook" | "xls">;

/** What begins a sheet, by the name of its element, and the attribute that names it. */
const ODS_SHEET = { element: "table", name: "table:name", rows: createOdsRows };
const SHEETS = {
  xml_sheet: { element: "Worksheet", name: "ss:Name", rows: createXmlSheetRows },
  ods: ODS_SHEET,
  flat_ods: ODS_SHEET,
} as const;

/**
 * The sheets in which something stands, each as a file of CSV that is written while it is read; a web page is one. A string
 * says why there are none.
 * @throws UploadError where the file is damaged or over a limit
 */
export async function markupSheets(
  file: ByteFile,
  markup: SheetMarkup,
  limits: UploadLimits,
): Promise<readonly ByteFile[] | UnreadableContent> {
  const lines = (rows: () => SheetRows): AsyncIterable<Buffer> =>
    sheetText(piecesOf(file, markup, limits), rows(), limits);
  if (markup === "html") {
    const page = await openStreamFile(file.name, null, () => lines(createHtmlRows));
    return WIDE.test(page.head.toString("utf8")) ? [page] : "web_page";
  }
  const names = await sheetNames(file, markup, limits);
  const sheets = names.map((name, at) => ({ name, at, isHidden: false }));
  const found = await filledSheets(file, sheets, ({ at }) => lines(() => SHEETS[markup].rows(at)));
  if (found.length > 0) return found;
  return names.length === 0 ? "spreadsheet" : "empty";
}

/** A row of three cells: with fewer a page has its layout in tables, and no list of calls. */
const WIDE = /^(?:[^\n]*?,){2}[^\n]*[^\n,]/m;

async function sheetNames(
  file: ByteFile,
  markup: Exclude<SheetMarkup, "html">,
  limits: UploadLimits,
): Promise<readonly string[]> {
  const { element, name } = SHEETS[markup];
  const names: string[] = [];
  let depth = 0;
  const tokens = createMarkupTokens({
    open(opened, attributes) {
      if (opened !== element) return;
      depth += 1;
      if (depth === 1) names.push(attributeOf(attributes, name) ?? "");
    },
    text() {},
    close(closed) {
      if (closed === element) depth -= 1;
    },
  });
  for await (const piece of piecesOf(file, markup, limits)) tokens.push(piece);
  return names;
}

async function* piecesOf(file: ByteFile, markup: SheetMarkup, limits: UploadLimits): AsyncGenerator<string> {
  if (markup === "ods") {
    yield* zipOnDisk(file, (place) => contentOf(place, limits));
    return;
  }
  const encoding = sniffEncoding(file.head, file.whole);
  const decoder = new TextDecoder(encoding.startsWith("utf-32") ? "utf-8" : encoding);
  for await (const bytes of file.read(0, () => PORTION_BYTES)) yield decoder.decode(bytes, { stream: true });
}

const PORTION_BYTES = 64 * 1024;

async function* contentOf(place: string, limits: UploadLimits): AsyncGenerator<string> {
  const entry = (await zipFiles(place, limits)).get("content.xml");
  if (entry !== undefined) yield* officePieces(entry.content());
}
