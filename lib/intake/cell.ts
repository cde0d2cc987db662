const NOTHING = /^(?:null|nil|none|n\/a|\\n|<null>|\(null\)|undefined|nan|-)$/i;

/** The cell without surrounding blanks; empty where it spells out that there is nothing (`NULL`, `\N`, `n/a`, `-`). */
export function tidy(cell: string): string {
  const first = cell.charCodeAt(0);
  if (first > 47 && first < 58 && cell.charCodeAt(cell.length - 1) > 32) return cell;
  const trimmed = first > 32 && cell.charCodeAt(cell.length - 1) > 32 ? cell : cell.trim();
  return trimmed.length < 10 && NOTHING.test(trimmed) ? "" : trimmed;
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
