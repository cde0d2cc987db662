import { normaliseHeader } from "@/lib/intake/header";
import { isHeaderName } from "@/lib/intake/propose-mapping";

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
  return new Set(cells.map(normaliseHeader).filter(isHeaderName)).size;
}

/** Whether the row can be a header at all: several filled cells, none of them data, no name twice in a row of few. */
function canBeHeader(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell.trim() !== "");
  if (filled.length < 2 || filled.some(looksLikeData)) return false;
  return filled.every((cell) => cell.length <= 120);
}

/**
 * Finds the header among the first rows of a file: the first row that names at least three things known from call records,
 * or that a signature knows; text before it is preamble.
 * @param isSigned whether the row is the whole header of a known format
 * @returns null where no row is a header
 */
export function findHeader(
  rows: readonly (readonly string[])[],
  isSigned: (cells: readonly string[]) => boolean,
): FoundHeader | null {
  const head = rows.slice(0, PREAMBLE_MAX);
  const signed = head.findIndex((cells) => canBeHeader(cells) && isSigned(cells));
  const index = signed >= 0 ? signed : head.findIndex((cells) => canBeHeader(cells) && knownNames(cells) >= KNOWN_MIN);
  const cells = head[index];
  return cells === undefined ? null : { index, cells };
}
