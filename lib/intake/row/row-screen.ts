import { normaliseHeader } from "@/lib/intake/header/header";
import type { SkipReason } from "@/lib/intake/skip";

const TOTALS =
  /^(?:grand\s+|sub[\s-]?)?(?:totals?|totaux|totale|summe|gesamt|sum|somme|suma)\b[\s:]*|^\(\d+ rows?(?: affected)?\)$/i;
const SQL_TYPE =
  /^(?:integer|int|bigint|smallint|tinyint|varchar|char|text|timestamp|datetime|date|float|double|decimal|boolean|unique\s?identifier)(?:\s*\(\d+(?:,\d+)?\))?$/i;
/** Nothing, or a line that is drawn between header and rows. */
const RULE = /^[\s=+|_-]*$/;
/** Ctrl-Z, with which DOS ends a text. */
const END_OF_FILE = "\u001a";
const HASH = 35;
const BLANK = 32;
const DASH = 45;
const LAST_DIGIT = 57;
const LEADING_CELLS = 3;
/** A header that comes again may carry another sequence number or page. */
const SAME_HEADER_SHARE = 0.8;

/** Whether a row that is no call sums up the rows above it: a total stands in one of its first filled cells, or "Grand Total" anywhere. */
export function isTotalsRow(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell.trim() !== "");
  if (filled.slice(0, LEADING_CELLS).some((cell) => TOTALS.test(cell.trim()))) return true;
  return filled.some((cell) => /^grand\s+total/i.test(cell.trim()));
}

/** Whether a row names the SQL type of each column, as Cisco's manager writes below its header. */
export function isTypeRow(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell !== "");
  return filled.length > 0 && filled.every((cell) => SQL_TYPE.test(cell.trim()));
}

function isBlank(cells: readonly string[]): boolean {
  if (cells.length === 1 && cells[0]?.trim() === END_OF_FILE) return true;
  return cells.every((cell) => RULE.test(cell));
}

/**
 * Makes the first look at a row: what is plainly no record. Costs next to nothing for a row that is one.
 * @param header the file's header as written, null where it has none
 * @param probe position of a column that every record fills, such as the start time
 */
export function createRowScreen(
  header: readonly string[] | null,
  probe: number,
): (cells: readonly string[]) => SkipReason | null {
  const probeName = header?.[probe] ?? "";
  const names = (header ?? []).map(normaliseHeader);
  const isHeader = (cells: readonly string[]): boolean => {
    const same = names.filter((name, index) => normaliseHeader(cells[index] ?? "") === name);
    return same.length >= names.length * SAME_HEADER_SHARE;
  };
  return (cells) => {
    if ((cells[0] ?? "").charCodeAt(0) === HASH) return "comment";
    const cell = cells[probe] ?? "";
    const first = cell.charCodeAt(0);
    if (!(first > BLANK)) return isBlank(cells) ? "blank" : null;
    if (first === DASH && isBlank(cells)) return "blank";
    if (first > LAST_DIGIT && isTypeRow(cells)) return "header_repeated";
    return probeName !== "" && cell.length === probeName.length && isHeader(cells) ? "header_repeated" : null;
  };
}
