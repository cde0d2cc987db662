import type { CsvDialect } from "@/lib/intake/csv/csv-dialect";
import { CsvRecordReader } from "@/lib/intake/csv/csv-record-reader";
import { sniffCsvDialect } from "@/lib/intake/csv/sniff-csv-dialect";
import type { RowBatch } from "@/lib/intake/upload/record-batch";

/** Fewest cells that make a table of what stands inside the quotes. */
const WIDTH_MIN = 3;

type Rows = RowBatch["rows"];

/** Reads rows in portions. */
interface RowScanner {
  push(bytes: Uint8Array): RowBatch;
  end(): RowBatch;
  hasMore(): boolean;
}

/**
 * How the rows are written that stand inside the only cell of most lines: a program that exported a table for the second
 * time puts each line of it in quotes as a whole (`"a,""b"",c"`). Null where the file's cells are its cells.
 */
export function wrappedDialect(rows: Rows): CsvDialect | null {
  const wrapped = rows.flatMap((cells) => (cells.length === 1 ? (cells[0] ?? "") : []));
  if (wrapped.length * 2 < rows.length) return null;
  const inner = sniffCsvDialect(Buffer.from(wrapped.join("\n")), "utf-8", true);
  return (inner.width ?? 0) >= WIDTH_MIN ? inner : null;
}

/** The rows, those of one cell cut once more; a cell that cannot be cut stays. */
export function unwrapRows(rows: Rows, inner: CsvDialect): Rows {
  const reader = new CsvRecordReader(inner);
  return rows.map((cells) => {
    const [line = ""] = cells;
    if (cells.length !== 1) return cells;
    reader.load(line);
    return reader.read(0) === "row" && reader.end === line.length ? reader.cells : cells;
  });
}

/** Makes a scanner of a file whose lines are wrapped out of one that takes each line for a cell. */
export function unwrapScanner(scanner: RowScanner, inner: CsvDialect): RowScanner {
  return withRows(scanner, (rows) => unwrapRows(rows, inner));
}

/** Makes a scanner that gives its rows in another form. @param turn gives as many rows as it takes */
export function withRows(scanner: RowScanner, turn: (rows: Rows) => Rows): RowScanner {
  const unwrap = (batch: RowBatch): RowBatch => ({ ...batch, rows: turn(batch.rows) });
  return {
    push: (bytes) => unwrap(scanner.push(bytes)),
    end: () => unwrap(scanner.end()),
    hasMore: () => scanner.hasMore(),
  };
}
