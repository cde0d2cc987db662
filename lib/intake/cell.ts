const NOTHING = /^(?:null|nil|none|n\/a|\\n|<null>|\(null\)|undefined|nan|-)$/i;

const APOSTROPHE = 39;
const EQUALS = 61;

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
  if (first > 47 && first < 58 && cell.charCodeAt(cell.length - 1) > 32) return cell;
  const bare = unwrap(cell).trim();
  return bare.length < 10 && NOTHING.test(bare) ? "" : bare;
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
