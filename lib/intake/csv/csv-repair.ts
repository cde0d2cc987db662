import type { CsvDialect } from "@/lib/intake/csv/csv-dialect";
import { CsvRecordReader, unescapeCell } from "@/lib/intake/csv/csv-record-reader";

/**
 * Cells of one line whose quoting is broken, or null where no reading of it is convincing. Tried in turn: the other
 * way of escaping, cuts at quotes that stand beside a delimiter, and pairs of quotes anywhere in a cell. A reading
 * counts only if it has exactly `dialect.width` cells, the width of the file's other rows.
 * @param line one line without its line end
 */
export function repairLine(line: string, dialect: CsvDialect): string[] | null {
  if (dialect.width === null) return null;
  for (const split of [splitOtherEscape, splitAtAnchors, splitOutsidePairs]) {
    const cells = split(line, dialect);
    if (cells !== null && cells.length === dialect.width) return cells;
  }
  return null;
}

/**
 * Cuts a line where a closing quote stands directly before a delimiter or the end, whatever stands inside, so that
 * cells survive whose inner quotes were written as they are (Asterisk's `""Name" <100>"`). Null where a cell that
 * opens with a quote finds no such end.
 */
export function splitAtAnchors(line: string, dialect: CsvDialect): string[] | null {
  const { delimiter, quote } = dialect;
  if (delimiter === "" || quote === "") return null;
  const cells: string[] = [];
  let from = 0;
  for (;;) {
    const quoted = line.startsWith(quote, from);
    const end = quoted ? anchorAfter(line, from + 1, quote + delimiter, quote) : indexOrEnd(line, delimiter, from);
    if (end < 0) return null;
    cells.push(quoted ? unescapeCell(line.slice(from + 1, end), dialect) : line.slice(from, end));
    const next = quoted ? end + 1 : end;
    if (next >= line.length) return cells;
    from = next + 1;
  }
}

/** Where the closing quote stands: the first one with a delimiter behind it, or the one that ends the line. */
function anchorAfter(line: string, from: number, anchor: string, quote: string): number {
  const at = line.indexOf(anchor, from);
  if (at >= 0) return at;
  return line.length > from && line.endsWith(quote) ? line.length - 1 : -1;
}

function indexOrEnd(line: string, delimiter: string, from: number): number {
  const at = line.indexOf(delimiter, from);
  return at < 0 ? line.length : at;
}

function splitOtherEscape(line: string, dialect: CsvDialect): string[] | null {
  if (!line.includes("\\")) return null;
  const reader = new CsvRecordReader({ ...dialect, escape: dialect.escape === "doubled" ? "backslash" : "doubled" });
  reader.load(line);
  return reader.read(0) === "row" && reader.end === line.length ? reader.cells : null;
}

/**
 * Cuts a line at delimiters outside pairs of quotes, wherever in a cell the pairs stand (`"Name" <100>`); quotes that
 * wrap a whole cell go, others stay as they are. Null where a quote has no partner.
 */
export function splitOutsidePairs(line: string, dialect: CsvDialect): string[] | null {
  const { delimiter, quote } = dialect;
  if (delimiter === "" || quote === "") return null;
  const cells: string[] = [];
  let from = 0;
  let inside = false;
  for (let at = 0; at < line.length; at += 1) {
    const character = line.charAt(at);
    if (character === quote) inside = !inside;
    if (character !== delimiter || inside) continue;
    cells.push(unwrap(line.slice(from, at), dialect));
    from = at + 1;
  }
  cells.push(unwrap(line.slice(from), dialect));
  return inside ? null : cells;
}

function unwrap(cell: string, dialect: CsvDialect): string {
  const wrapped = cell.length >= 2 && cell.startsWith(dialect.quote) && cell.endsWith(dialect.quote);
  const inner = cell.slice(1, -1);
  return wrapped && !inner.includes(dialect.quote) ? inner : cell;
}
