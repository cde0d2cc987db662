/** Where the columns of a report begin that writes each in a width of its own; each ends where the next one begins. */
export interface FixedColumns {
  readonly starts: readonly number[];
  /** What stands on the ruler below the header. */
  readonly ruler: string;
}

/** Fewest columns of a table of calls. */
const COLUMNS_MIN = 4;
/** Dashes below each name of the header, with blanks between. */
const RULER = /^\s*[-=]{2,}(?:\s+[-=]{2,})+\s*$/;
/** Share of the lines below the ruler that must fit its columns. */
const FITTING_MIN = 0.8;

/**
 * Where the columns stand of a report whose header has a ruler of dashes below; null where there is none, or where the lines
 * below do not fit it.
 * @param lines the first ones of a file
 */
export function fixedColumns(lines: readonly string[]): FixedColumns | null {
  const at = lines.findIndex((line, index) => index > 0 && RULER.test(line) && (lines[index - 1] ?? "").trim() !== "");
  const ruler = lines[at] ?? "";
  const starts = [...ruler.matchAll(/[-=]+/g)].map(({ index }) => index);
  if (at < 0 || starts.length < COLUMNS_MIN) return null;
  const columns = { starts, ruler };
  const below = lines.slice(at + 1).filter((line) => line.trim() !== "");
  const fitting = below.filter((line) => cutFixed(line, columns).length > 1);
  return fitting.length > 0 && fitting.length >= below.length * FITTING_MIN ? columns : null;
}

/**
 * The cells of a line; the line as its one cell where a value runs over the place where a column begins, so that no number is
 * cut in two, and no cell for the ruler itself.
 */
export function cutFixed(line: string, { starts, ruler }: FixedColumns): readonly string[] {
  if (line.trim() === ruler.trim()) return [""];
  const first = starts[0] ?? 0;
  const isOver = starts.some(
    (start) => start > first && /\S/.test(line[start] ?? "") && /\S/.test(line[start - 1] ?? ""),
  );
  if (isOver || line.slice(0, first).trim() !== "" || line.trim() === "") return [line];
  return starts.map((start, at) => line.slice(start, starts[at + 1]).trim());
}
