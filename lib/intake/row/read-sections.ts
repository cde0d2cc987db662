import type { BoundColumns } from "@/lib/intake/row/bind-columns";
import { type Reading, skipRow } from "@/lib/intake/row/read-row";
import { refuseRecord } from "@/lib/intake/row/refuse-record";
import { type Section, sectionAt } from "@/lib/intake/row/section";

type RowReader = (cells: readonly string[], line: number, record: unknown) => Reading;

/** The table whose sections are told apart. */
export interface SectionedTable {
  readonly bound: Pick<BoundColumns, "at">;
  readonly header: readonly string[] | null;
  /** The section in which reading begins; null where nothing was said of the first rows. */
  readonly section: Section | null;
}

/** Reads the rows of a table, and knows below which title or header they stand. */
export interface SectionReader {
  readonly read: RowReader;
  /** Below what the next row stands; null where that says nothing. */
  readonly section: () => Section | null;
}

/**
 * Makes a reader of rows see titles such as `Incoming calls` between them, where no column tells the direction, and headers of
 * other tables, whose rows would be read by the wrong columns.
 */
export function createSectionReader(rows: RowReader, table: SectionedTable): SectionReader {
  const isDirected = table.bound.at("direction").length > 0;
  const isOut = table.section === "outbound" || (isDirected && table.section !== "other_table");
  let section = isOut ? null : table.section;

  const readBelow = (reading: Reading, cells: readonly string[], line: number): Reading => {
    const isRow = cells.length > 1 && (reading.type === "leg" || reading.type === "refused");
    if (section === "other_table" && reading.type !== "skip")
      return refuseRecord(cells, line, { reason: "other_table", field: null, value: String(cells.length) });
    return isRow && (section === "inbound" || section === "internal") ? skipRow(line, section) : reading;
  };

  const read: RowReader = (cells, line, record) => {
    const reading = rows(cells, line, record);
    if (reading.type === "skip" && reading.reason === "header_repeated" && section === "other_table") section = null;
    const next = reading.type === "refused" ? sectionAt(cells, table.header) : null;
    if (next === null || (isDirected && next !== "other_table")) return readBelow(reading, cells, line);
    if (next === "other_table" && section !== null && section !== next) return skipRow(line, "header_repeated");
    section = next === "outbound" ? null : next;
    return next === "other_table" ? readBelow(reading, cells, line) : skipRow(line, "comment");
  };
  return { read, section: () => section };
}
