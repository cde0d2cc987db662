import { normaliseHeader } from "@/lib/intake/header/header";
import { isHeaderName } from "@/lib/intake/proposal/propose-mapping";

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
  const head = rows.slice(0, PREAMBLE_MAX);
  const signed = head.findIndex((cells) => canBeHeader(cells) && isSigned(cells));
  const index = signed >= 0 ? signed : bestNamed(head);
  const cells = head[index];
  return cells === undefined ? null : { index, cells };
}
