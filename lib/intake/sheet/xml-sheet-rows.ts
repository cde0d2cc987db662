import { resolveEntities } from "@/lib/intake/document/xml-element";
import { attributeOf, type MarkupHandler } from "@/lib/intake/sheet/markup-tokens";
import type { RowText } from "@/lib/intake/sheet/row-text";
import { createSheetRows, type SheetRows } from "@/lib/intake/sheet/sheet-rows";

/** Begins to read a sheet of an Excel workbook that is one file of XML (SpreadsheetML 2003). @param sheet counted from 0 */
export function createXmlSheetRows(sheet: number): SheetRows {
  return createSheetRows((rows) => new XmlSheetHandler(rows, sheet));
}

class XmlSheetHandler implements MarkupHandler {
  readonly #rows: RowText;
  readonly #wanted: number;
  #sheet = -1;
  #column = 0;
  #next = 0;
  #type = "";
  #text = "";
  #isData = false;
  #isComment = false;

  constructor(rows: RowText, wanted: number) {
    this.#rows = rows;
    this.#wanted = wanted;
  }

  open(name: string, attributes: string): void {
    if (name === "Worksheet") this.#sheet += 1;
    if (this.#sheet !== this.#wanted) return;
    if (name === "Row") this.#beginRow(attributes);
    else if (name === "Cell") this.#beginCell(attributes);
    else if (name === "Comment") this.#isComment = true;
    else if (name === "Data" && !this.#isComment) {
      this.#isData = true;
      this.#type = named(attributes, "Type") ?? "";
    }
  }

  text(written: string): void {
    if (this.#isData) this.#text += written;
  }

  close(name: string): void {
    if (this.#sheet !== this.#wanted) return;
    if (name === "Data") this.#isData = false;
    else if (name === "Comment") this.#isComment = false;
    else if (name === "Cell") this.#rows.set(this.#column, dataText(resolveEntities(this.#text), this.#type));
    else if (name === "Row") this.#rows.endRow();
  }

  #beginRow(attributes: string): void {
    const number = named(attributes, "Index");
    this.#rows.beginRow(number === null ? null : Number(number));
    this.#next = 0;
  }

  #beginCell(attributes: string): void {
    this.#column = Number(named(attributes, "Index") ?? this.#next + 1) - 1;
    this.#next = this.#column + 1 + Number(named(attributes, "MergeAcross") ?? 0);
    this.#text = "";
    this.#type = "";
  }
}

function named(attributes: string, name: string): string | null {
  return attributeOf(attributes, `ss:${name}`) ?? attributeOf(attributes, name);
}

/** Lengths of time are those of the day before the calendar begins. */
const FIRST_DAY = /^(?:1899-12-3[01]|1900-01-0[01])T/;

/** A moment reads like one, a length of time like `h:mm:ss`, and no number has an exponent. */
function dataText(text: string, type: string): string {
  if (type === "DateTime")
    return text
      .replace(FIRST_DAY, "")
      .replace(/\.000$/, "")
      .replace("T", " ");
  if (type === "Number" && /e/i.test(text) && Math.abs(Number(text)) < EXACT_MAX) return String(Number(text));
  return text;
}

/** Beyond, a floating point number has lost digits; it stays as it is written. */
const EXACT_MAX = 1e15;
