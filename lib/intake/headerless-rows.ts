import type { Format } from "@/lib/intake/format";
import type { MappedColumns } from "@/lib/intake/mapping/column-mapping";
import { SOURCE_FIELDS } from "@/lib/intake/row/source-field";

type Rows = readonly (readonly string[])[];

/** Rows without header that a format knows. */
export interface HeaderlessRows {
  readonly format: Format;
  readonly columns: MappedColumns;
  /** Position of the cell by which they are known. */
  readonly anchor: number;
}

/** Fewest cells that make a log line a row of columns between bars. */
const LOG_COLUMNS_MIN = 10;

/** Finds the first format that knows most of the rows by the shape of their values, wherever they stand; null where none does. */
export function knowHeaderless(formats: readonly Format[], rows: Rows): HeaderlessRows | null {
  const calls = rows.filter((cells) => cells.some((cell) => cell !== "") && !(cells[0] ?? "").startsWith("#"));
  for (const format of formats) {
    const anchor = commonAnchor(format, calls);
    if (anchor === null || format.headerless === null) continue;
    const { columns: fixed, locate, units } = format.headerless;
    const relative = Object.entries({ ...fixed, ...locate?.(calls, anchor) });
    const columns = Object.fromEntries(
      relative.map(([field, at]) => {
        const from = [at].flat().map((offset) => anchor + offset);
        const unit = SOURCE_FIELDS.find((name) => name === field && units?.[name] !== undefined);
        return [field, unit === undefined ? { from } : { from, unit: units?.[unit] }];
      }),
    );
    return { format, columns, anchor };
  }
  return null;
}

/** The position of the cell by which the format knows most of the rows; null where it knows few. */
function commonAnchor(format: Format, rows: Rows): number | null {
  const shape = format.headerless;
  if (shape === null || rows.length === 0) return null;
  const counts = new Map<number, number>();
  for (const cells of rows) {
    const at = shape.anchor(cells);
    if (at !== null) counts.set(at, (counts.get(at) ?? 0) + 1);
  }
  const [best] = [...counts].sort((a, b) => b[1] - a[1]);
  const known = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const isEnough = format.isLog ? known > 0 : known * 2 > rows.length;
  return best !== undefined && isEnough ? best[0] : null;
}

/** Log lines that came as one cell each, cut at the bars where they hold many. */
export function splitLogLines(rows: Rows): Rows {
  const areLines = rows.every((cells) => cells.length <= 1);
  if (!areLines) return rows;
  return rows.map((cells) => {
    const parts = cells[0]?.split("|") ?? [];
    return parts.length > LOG_COLUMNS_MIN ? parts : cells;
  });
}
