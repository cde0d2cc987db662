import { resolveEntities } from "@/lib/intake/document/xml-element";
import { attributeOf, type MarkupHandler } from "@/lib/intake/sheet/markup-tokens";
import type { RowText } from "@/lib/intake/sheet/row-text";
import { createSheetRows, type SheetRows } from "@/lib/intake/sheet/sheet-rows";

/** Begins to read a sheet of an OpenDocument spreadsheet (OASIS OpenDocument 1.3 part 3, 9.1). @param sheet counted from 0 */
export function createOdsRows(sheet: number): SheetRows {
  return createSheetRows((rows) => new OdsHandler(rows, sheet));
}

/** Alike rows and cells that follow each other are written once. More of them with content than this make no export. */
const REPEATED_MAX = 1000;
const VALUES = ["office:date-value", "office:time-value", "office:value", "office:boolean-value"] as const;

interface Cell {
  readonly column: number;
  readonly text: string;
}

class OdsHandler implements MarkupHandler {
  readonly #rows: RowText;
  readonly #wanted: number;
  #sheet = -1;
  #depth = 0;
  #row = 0;
  #rowTimes = 1;
  #cells: Cell[] = [];
  #column = 0;
  #cellTimes = 1;
  #value: string | null = null;
  #text = "";
  #isText = false;
  #isNote = false;

  constructor(rows: RowText, wanted: number) {
    this.#rows = rows;
    this.#wanted = wanted;
  }

  open(name: string, attributes: string): void {
    if (name === "table") {
      this.#depth += 1;
      if (this.#depth === 1) this.#sheet += 1;
    }
    if (this.#sheet === this.#wanted && this.#depth === 1) this.#openInSheet(name, attributes);
  }

  #openInSheet(name: string, attributes: string): void {
    if (name === "table-row") {
      this.#cells = [];
      this.#column = 0;
      this.#rowTimes = times(attributes, "table:number-rows-repeated");
    } else if (name === "table-cell" || name === "covered-table-cell") this.#beginCell(attributes);
    else if (name === "annotation") this.#isNote = true;
    else if (name === "p" && !this.#isNote) {
      this.#isText = true;
      if (this.#text !== "") this.#text += " ";
    } else if (name === "s" || name === "line-break" || name === "tab") this.#text += " ";
  }

  text(written: string): void {
    if (this.#isText) this.#text += written;
  }

  close(name: string): void {
    if (name === "table") this.#depth -= 1;
    if (this.#sheet !== this.#wanted || this.#depth !== 1) return;
    if (name === "p") this.#isText = false;
    else if (name === "annotation") this.#isNote = false;
    else if (name === "table-cell" || name === "covered-table-cell") this.#endCell();
    else if (name === "table-row") this.#endRow();
  }

  #beginCell(attributes: string): void {
    this.#cellTimes = times(attributes, "table:number-columns-repeated");
    this.#value = null;
    for (const name of VALUES) this.#value ??= attributeOf(attributes, name);
    this.#text = "";
  }

  #endCell(): void {
    const text = this.#value === null ? resolveEntities(this.#text) : valueText(this.#value);
    const filled = text === "" ? 0 : Math.min(this.#cellTimes, REPEATED_MAX);
    for (let at = 0; at < filled; at += 1) this.#cells.push({ column: this.#column + at, text });
    this.#column += this.#cellTimes;
  }

  #endRow(): void {
    const filled = this.#cells.length === 0 ? 0 : Math.min(this.#rowTimes, REPEATED_MAX);
    for (let at = 0; at < filled; at += 1) {
      this.#rows.beginRow(this.#row + at + 1);
      for (const { column, text } of this.#cells) this.#rows.set(column, text);
      this.#rows.endRow();
    }
    this.#row += this.#rowTimes;
  }
}

function times(attributes: string, name: string): number {
  return Math.max(1, Number(attributeOf(attributes, name) ?? 1) || 1);
}

const LENGTH = /^PT(\d+)H(\d+)M(\d+)(?:[.,](\d+))?S$/;

/** A moment without its `T`, a length of time as `h:mm:ss`, a number as it is. */
function valueText(value: string): string {
  const [, hours, minutes = "", seconds = "", fraction = ""] = LENGTH.exec(value) ?? [];
  if (hours === undefined) return value.replace(/^(\d{4}-\d\d-\d\d)T/, "$1 ");
  const part = Number(fraction) === 0 ? "" : `.${fraction}`;
  return `${Number(hours)}:${minutes.padStart(2, "0")}:${seconds.padStart(2, "0")}${part}`;
}
