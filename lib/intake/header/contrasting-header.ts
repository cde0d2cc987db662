import type { FoundHeader } from "@/lib/intake/csv/find-header";

/** Fewest columns that make rows a table worth asking about. */
const COLUMNS_MIN = 3;
/** Fewest columns that hold words in the header and figures below it. */
const CONTRASTS_MIN = 2;
/** Rows below that are looked at. */
const ROWS_LOOKED_AT = 20;

/** Times, numbers of every kind, durations: what a table of calls is made of, and what no column is called. */
function isFigure(cell: string): boolean {
  return /^[+"'(]?\d[\d\s().,:/+TZ-]*$/.test(cell.trim());
}

function isName(cell: string): boolean {
  return cell.trim() !== "" && cell.length <= 60 && !isFigure(cell) && /\p{L}/u.test(cell);
}

/** Rows of a title, a date or a filter that may stand above the table. */
const PREAMBLE_MAX = 40;

function filled(cells: readonly string[]): number {
  return cells.filter((cell) => cell.trim() !== "").length;
}

/**
 * Takes the first row as wide as a table for a header whose words nobody knows, where all its cells are different words
 * and most of the rows below hold figures in at least two of its columns. Narrower rows above it are preamble.
 * @param rows the first rows of a file as written
 * @returns null where that row may well be a record
 */
export function contrastingHeader(rows: readonly (readonly string[])[]): FoundHeader | null {
  const index = rows.slice(0, PREAMBLE_MAX).findIndex((cells) => filled(cells) >= COLUMNS_MIN);
  const cells = rows[index];
  if (cells === undefined || !cells.every(isName)) return null;
  if (new Set(cells).size !== cells.length) return null;
  const below = rows.slice(index + 1, index + 1 + ROWS_LOOKED_AT).filter((row) => row.length === cells.length);
  const contrasts = cells.filter((_, column) => {
    const figures = below.filter((row) => isFigure(row[column] ?? "")).length;
    return figures > 0 && figures * 2 >= below.length;
  });
  return contrasts.length >= CONTRASTS_MIN ? { index, cells } : null;
}
