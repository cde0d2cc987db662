/** How the rows of a delimited file are written. */
export interface CsvDialect {
  /** One character between cells; empty where each line is one cell (log lines). */
  readonly delimiter: "," | ";" | "\t" | "|" | "~" | "^" | "";
  /** The character around cells; empty where none is used. */
  readonly quote: '"' | "'" | "";
  /** How a quote stands inside quotes: doubled (RFC 4180), or after a backslash, which then also guards delimiters. */
  readonly escape: "doubled" | "backslash";
  /** Cells that most rows hold; null where too few rows were seen. A repaired row must have exactly so many. */
  readonly width: number | null;
}

/** Each line is one cell: for log files. */
export const WHOLE_LINES: CsvDialect = { delimiter: "", quote: "", escape: "doubled", width: 1 };
