import { MAX_RECORD_BYTES } from "@/lib/intake/bytes/line-window";

/** Columns of a sheet of Excel; a place behind them is none. */
const SHEET_COLUMNS_MAX = 16_384;
/** Rows of a sheet of Excel. */
const SHEET_ROWS_MAX = 1_048_576;
/** Characters of a cell of Excel. */
const CELL_CHARACTERS_MAX = 32_767;

/**
 * Writes the rows of a sheet as lines of CSV. A row has the line of its number, so that what is said of a line can be
 * found in the sheet: breaks within a cell are blanks, and rows without content are empty lines.
 */
export class RowText {
  #lines = "";
  #cells: string[] = [];
  #characters = 0;
  #row = 0;

  /** @param number that the row has in the sheet (1-based); null where nothing tells: the next one */
  beginRow(number: number | null): void {
    const row = number !== null && number > this.#row && number <= SHEET_ROWS_MAX ? number : this.#row + 1;
    this.#lines += "\n".repeat(row - this.#row - 1);
    this.#row = row;
    this.#cells = [];
    this.#characters = 0;
  }

  /**
   * Puts a text into the row. What stands behind the length of the longest record is left out: such a row is refused as
   * too long anyway.
   * @param column counted from 0 @param text any
   */
  set(column: number, text: string): void {
    if (column >= SHEET_COLUMNS_MAX || text === "" || this.#characters > MAX_RECORD_BYTES) return;
    while (this.#cells.length < column) this.#cells.push("");
    this.#cells[column] = text.slice(0, CELL_CHARACTERS_MAX);
    this.#characters += Math.min(text.length, CELL_CHARACTERS_MAX);
  }

  endRow(): void {
    this.#lines += `${this.#cells.map(cellText).join(",")}\n`;
  }

  /** The lines since this was asked last. */
  take(): string {
    const lines = this.#lines;
    this.#lines = "";
    return lines;
  }
}

/** Whatever could part cells, or be lost at their edges, stands in quotes. */
const QUOTED = /["',;|\t~^]|^\s|\s$/;

function cellText(text: string): string {
  const line = text.replaceAll(/[\r\n\u2028\u2029\v\f\0]+/g, " ");
  return QUOTED.test(line) ? `"${line.replaceAll('"', '""')}"` : line;
}
