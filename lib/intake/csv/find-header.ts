import { normaliseHeader } from "@/lib/intake/header/header";
import { REQUIRED_FIELDS } from "@/lib/intake/mapping/column-mapping";
import { fieldsNamed, isHeaderName } from "@/lib/intake/proposal/propose-mapping";

/** Where the header of a file stands. */
export interface FoundHeader {
  /** Position among the sampled rows; all before it are preamble. */
  readonly index: number;
  readonly cells: readonly string[];
}

/** How many rows of text may stand before a header. */
const PREAMBLE_MAX = 40;
/** Fewest known names that make a row a header. */
const KNOWN_MIN = 3;

/** A header names things: no cell is a number, a date or an address. */
function looksLikeData(cell: string): boolean {
  return /^[+"']?\d[\d\s().:/+-]*$/.test(cell.trim());
}

function knownNames(cells: readonly string[]): number {
  // Names in other scripts have no normal form; they stand as written.
  return new Set(cells.filter(isHeaderName).map((name) => normaliseHeader(name) || name.trim())).size;
}

/** Whether the row can be a header at all: several filled cells, none of them data, no name twice in a row of few. */
function canBeHeader(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell.trim() !== "");
  if (filled.length < 2 || filled.some(looksLikeData)) return false;
  return filled.every((cell) => cell.length <= 120);
}

/** The row that names the most things known from call records, the first of several; -1 where none names enough. */
function bestNamed(head: readonly (readonly string[])[]): number {
  const known = head.map((cells) => (canBeHeader(cells) ? knownNames(cells) : 0));
  const most = Math.max(0, ...known);
  return most >= KNOWN_MIN ? known.indexOf(most) : -1;
}

/** Whether a row is the header of another table than the one below this header: other names, or the same in another order. */
export function isOtherHeader(cells: readonly string[], header: readonly string[]): boolean {
  if (!canBeHeader(cells) || knownNames(cells) < KNOWN_MIN) return false;
  const isAsBefore = (cell: string, at: number) => normaliseHeader(cell) === normaliseHeader(header[at] ?? "");
  return !cells.every(isAsBefore);
}

/** Whether a row holds values of a record: some of its few cells or more are numbers, times or amounts. */
function isRecord(cells: readonly string[]): boolean {
  return cells.filter((cell) => cell.trim() !== "").length >= KNOWN_MIN && cells.filter(looksLikeData).length >= 2;
}

/** Whether the names of a row are enough for a table of calls: who called whom, and when. */
function namesCalls(cells: readonly string[]): boolean {
  const fields = new Set(cells.flatMap(fieldsNamed));
  return canBeHeader(cells) && REQUIRED_FIELDS.every((field) => fields.has(field));
}

/** The rows up to the first record of a table of calls: what stands below is never its header. */
function beforeRecords(head: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const first = head.findIndex(namesCalls);
  const record = first < 0 ? -1 : head.findIndex((cells, at) => at > first && isRecord(cells));
  return record < 0 ? head : head.slice(0, record);
}

/**
 * Finds the header among the first rows of a file: the row that a signature knows, else the one that names the most things
 * known from call records, at least three; text before it is preamble.
 * @param isSigned whether the row is the whole header of a known format
 * @returns null where no row is a header
 */
export function findHeader(
  rows: readonly (readonly string[])[],
  isSigned: (cells: readonly string[]) => boolean,
): FoundHeader | null {
  const head = beforeRecords(rows.slice(0, PREAMBLE_MAX));
  const signed = head.findIndex((cells) => canBeHeader(cells) && isSigned(cells));
  const index = signed >= 0 ? signed : bestNamed(head);
  const cells = head[index];
  return cells === undefined ? null : { index, cells };
}
