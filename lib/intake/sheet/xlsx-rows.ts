import type { MarkupHandler } from "@/lib/intake/sheet/markup-tokens";
import { type NumberFormat, PLAIN } from "@/lib/intake/sheet/number-format";
import { numberText } from "@/lib/intake/sheet/number-text";
import type { RowText } from "@/lib/intake/sheet/row-text";
import { createSheetRows, type SheetRows } from "@/lib/intake/sheet/sheet-rows";
import { officeText, type SharedStrings } from "@/lib/intake/sheet/workbook-strings";

/** What the cells of all sheets of a workbook need. */
export interface WorkbookCells {
  readonly strings: SharedStrings;
  /** By the number of a cell's style. */
  readonly formats: readonly NumberFormat[];
  readonly is1904: boolean;
}

/** Begins to read a sheet of an Excel workbook (ECMA-376 part 1, 18.3.1). @param cells of its workbook */
export function createXlsxRows(cells: WorkbookCells): SheetRows {
  return createSheetRows((rows) => new SheetHandler(rows, cells));
}

class SheetHandler implements MarkupHandler {
  readonly #rows: RowText;
  readonly #workbook: WorkbookCells;
  #column = -1;
  #type = "";
  #style = 0;
  #text = "";
  #isValue = false;
  #isSound = false;

  constructor(rows: RowText, workbook: WorkbookCells) {
    this.#rows = rows;
    this.#workbook = workbook;
  }

  open(name: string, attributes: string): void {
    if (name === "c") this.#beginCell(attributes);
    else if (name === "v" || name === "t") this.#isValue = true;
    else if (name === "rPh") this.#isSound = true;
    else if (name === "row") {
      this.#column = -1;
      const number = /\sr\s*=\s*["'](\d{1,7})["']/.exec(attributes)?.[1];
      this.#rows.beginRow(number === undefined ? null : Number(number));
    }
  }

  text(written: string): void {
    if (this.#isValue && !this.#isSound) this.#text += written;
  }

  close(name: string): void {
    if (name === "c") this.#rows.set(this.#column, this.#cellText());
    else if (name === "v" || name === "t") this.#isValue = false;
    else if (name === "rPh") this.#isSound = false;
    else if (name === "row") this.#rows.endRow();
  }

  #beginCell(attributes: string): void {
    const place = /\sr\s*=\s*["']([A-Z]{1,3})\d*["']/i.exec(attributes)?.[1];
    this.#column = place === undefined ? this.#column + 1 : columnOf(place);
    this.#type = /\st\s*=\s*["'](\w+)["']/.exec(attributes)?.[1] ?? "n";
    this.#style = Number(/\ss\s*=\s*["'](\d+)["']/.exec(attributes)?.[1] ?? 0);
    this.#text = "";
  }

  #cellText(): string {
    const { strings, formats, is1904 } = this.#workbook;
    if (this.#text === "") return "";
    if (this.#type === "s") return strings.at(Number(this.#text));
    if (this.#type === "n") return numberText(this.#text, formats[this.#style] ?? PLAIN, is1904);
    if (this.#type === "b") return this.#text === "1" ? "TRUE" : "FALSE";
    return officeText(this.#text);
  }
}

const LETTER_A = 64;

/** `A` is 0, `AA` is 26. */
function columnOf(letters: string): number {
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - LETTER_A;
  return column - 1;
}
