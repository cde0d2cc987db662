import { plainLetters } from "@/lib/base/plain-letters";
import { isOtherHeader } from "@/lib/intake/csv/find-header";
import type { Direction } from "@/lib/intake/row/direction";
import { readDirection } from "@/lib/intake/row/read-direction";

/** What the rows are below a title or a header within a file: calls of one direction, or another table. */
export const SECTIONS = ["outbound", "inbound", "internal", "other_table"] as const;
export type Section = (typeof SECTIONS)[number];

/** Says that a title is about calls. */
const OF_CALLS =
  /\b(?:calls?|anrufe|gesprache|appels|llamadas|chiamate|chamadas|oproepen|gesprekken|polaczenia|aramalar|cagrilar|panggilan)\b|звонк|вызов|дзвінк|виклик|مكالمات|通話|通话/;
/** A title that says how many there are is a line of a summary. */
const COUNTS = /\p{Nd}|[:=]\s*\S|\b(?:totals?|count|number|sum|summe|gesamt)\b/iu;
/** Shorter words are prepositions as well as directions. */
const WORD_MIN = 4;
const TITLE_MAX = 60;

/** The direction of the calls below a title such as `Incoming calls`; null where it tells none, or more than one. */
function titleDirection(text: string): Direction | null {
  const plain = plainLetters(text).toLowerCase();
  if (text.length > TITLE_MAX || COUNTS.test(text) || !OF_CALLS.test(plain)) return null;
  const words = plain.split(/[^\p{L}]+/u).filter((word) => word.length >= WORD_MIN);
  const said = new Set(words.flatMap((word) => readDirection(word, {}) ?? []));
  const [direction] = said;
  return said.size === 1 ? (direction ?? null) : null;
}

/** What a row says of the rows below it: a title alone, or the header of another table; null where it says nothing. */
export function sectionAt(cells: readonly string[], header: readonly string[] | null): Section | null {
  const filled = cells.filter((cell) => cell.trim() !== "");
  const [only = ""] = filled;
  if (filled.length === 1) return titleDirection(only.trim());
  return header !== null && isOtherHeader(cells, header) ? "other_table" : null;
}

/** What the titles above the header of a file say of its rows; null where they say nothing, or are at odds. */
export function sectionAbove(rows: readonly (readonly string[])[]): Section | null {
  const said = new Set(rows.flatMap((cells) => sectionAt(cells, null) ?? []));
  const [section] = said;
  return said.size === 1 ? (section ?? null) : null;
}
