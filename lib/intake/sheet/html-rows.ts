import { resolveEntities } from "@/lib/intake/document/xml-element";
import type { MarkupHandler } from "@/lib/intake/sheet/markup-tokens";
import type { RowText } from "@/lib/intake/sheet/row-text";
import { createSheetRows, type SheetRows } from "@/lib/intake/sheet/sheet-rows";

/** Begins to read the rows of all tables of a web page, as which many programs write what they call a file of Excel. */
export function createHtmlRows(): SheetRows {
  return createSheetRows((rows) => new PageHandler(rows));
}

/** What stands in them is no text of the page. */
const UNSEEN: ReadonlySet<string> = new Set(["script", "style", "head", "title"]);
const SPAN_MAX = 100;

class PageHandler implements MarkupHandler {
  readonly #rows: RowText;
  #unseen: string | null = null;
  #isRow = false;
  #isCell = false;
  #column = 0;
  #span = 1;
  #text = "";

  constructor(rows: RowText) {
    this.#rows = rows;
  }

  open(written: string, attributes: string): void {
    const name = written.toLowerCase();
    if (this.#unseen !== null) return;
    if (UNSEEN.has(name)) this.#unseen = name;
    else if (name === "tr") this.#beginRow();
    else if (name === "td" || name === "th") this.#beginCell(attributes);
    else if (name === "table") this.#endRow();
    // A break between two lines of a cell parts words.
    else if (this.#isCell && /^(?:br|p|div|li)$/.test(name)) this.#text += " ";
  }

  text(written: string): void {
    if (this.#isCell && this.#unseen === null) this.#text += written;
  }

  close(written: string): void {
    const name = written.toLowerCase();
    if (name === this.#unseen) this.#unseen = null;
    else if (name === "td" || name === "th") this.#endCell();
    else if (name === "tr" || name === "table") this.#endRow();
  }

  #beginRow(): void {
    this.#endRow();
    this.#isRow = true;
    this.#column = 0;
    this.#rows.beginRow(null);
  }

  #beginCell(attributes: string): void {
    // The end of a row, and of a cell, may be left out.
    if (!this.#isRow) this.#beginRow();
    this.#endCell();
    this.#isCell = true;
    this.#text = "";
    const span = Number(/\scolspan\s*=\s*["']?(\d{1,4})/i.exec(attributes)?.[1] ?? 1);
    this.#span = Math.min(Math.max(span, 1), SPAN_MAX);
  }

  #endCell(): void {
    if (!this.#isCell) return;
    this.#isCell = false;
    this.#rows.set(this.#column, pageText(this.#text));
    this.#column += this.#span;
  }

  #endRow(): void {
    this.#endCell();
    if (this.#isRow) this.#rows.endRow();
    this.#isRow = false;
  }
}

/** The text of a cell as a page shows it. */
function pageText(written: string): string {
  return resolveEntities(written.replaceAll(/&nbsp;?/gi, " "))
    .replaceAll(/\s+/g, " ")
    .trim();
}
