/** Words, dashes and dots for nothing, and what a spreadsheet shows where a formula failed. */
const NOTHING =
  /^(?:null|nil|none|n\/a|n\.a\.?|\\n|<(?:null|none)>|\((?:null|none|blank)\)|undefined|nan|nat|[-–—−]{1,3}|\?{1,3}|\.{1,3}|…|#(?:n\/a|null!|num!|ref!|value!|div\/0!|name\?))$/i;
const NOTHING_LENGTH_MAX = 9;
/** First characters, all of ASCII, of a cell that needs a second look: of the words above, and of what spreadsheets put around a value. */
export const NEEDS_A_LOOK: ReadonlySet<number> = new Set(Buffer.from("nNuU\\<(-'=?.#"));
const APOSTROPHE = 39;
const EQUALS = 61;
const BLANK = 32;
/** Where the blanks begin that are none of a keyboard, among much else. */
const WIDE = 160;

function isPlain(character: number): boolean {
  return character > BLANK && character < WIDE;
}

/** Takes off what spreadsheets put around a value to keep it a text. */
function unwrap(cell: string): string {
  const first = cell.charCodeAt(0);
  if (first === APOSTROPHE) return cell.slice(1);
  return first === EQUALS && cell.startsWith('="') && cell.endsWith('"') ? cell.slice(2, -1) : cell;
}

/**
 * The cell without surrounding blanks and without the apostrophe or the `="…"` of a spreadsheet;
 * empty where it spells out that there is nothing (`NULL`, `\N`, `n/a`, `-`).
 */
export function tidy(cell: string): string {
  const first = cell.charCodeAt(0);
  if (isPlain(first) && isPlain(cell.charCodeAt(cell.length - 1)) && !NEEDS_A_LOOK.has(first)) return cell;
  const bare = unwrap(cell.trim()).trim();
  return bare.length <= NOTHING_LENGTH_MAX && NOTHING.test(bare) ? "" : bare;
}

/** The first of the cells at these positions that holds something, tidied; empty where none does. */
export function pick(cells: readonly string[], at: readonly number[]): string {
  for (let index = 0; index < at.length; index += 1) {
    const cell = cells[at[index] ?? -1];
    if (cell === undefined || cell === "") continue;
    const text = tidy(cell);
    if (text !== "") return text;
  }
  return "";
}

/** Makes `pick` for one field of a file, at next to no cost where the field stands in one column or in none. */
export function cellReader(at: readonly number[]): (cells: readonly string[]) => string {
  const [only = -1] = at;
  if (at.length > 1) return (cells) => pick(cells, at);
  if (at.length === 0) return () => "";
  return (cells) => {
    const cell = cells[only];
    return cell === undefined || cell === "" ? "" : tidy(cell);
  };
}

/** Whether a record is a row of cells, and not a document. */
export function isCells(record: unknown): record is readonly string[] {
  return Array.isArray(record) && record.every((cell) => typeof cell === "string");
}
