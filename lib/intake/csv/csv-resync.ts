import type { CsvDialect } from "@/lib/intake/csv/csv-dialect";
import { CsvRecordReader } from "@/lib/intake/csv/csv-record-reader";

/** Narrower rows than this are too easily mistaken for a piece of quoted text. */
const WIDTH_MIN = 3;

/**
 * Whether a record that runs over several lines has probably swallowed rows because a quote was never closed: a line
 * inside it is a whole row of the file's width, or its last line is one and either the record has not that width or
 * its first line has it as well.
 * @param raw the record with its line ends, without the last
 * @param width cells found in the record
 */
export function swallowsRows(raw: string, width: number, dialect: CsvDialect): boolean {
  const expected = dialect.width;
  if (expected === null || expected < WIDTH_MIN) return false;
  const lines = raw.split(/\r\n|\r|\n/);
  const reader = new CsvRecordReader(dialect);
  const isRow = (line: string): boolean => {
    reader.load(line);
    return reader.read(0) === "row" && reader.cells.length === expected;
  };
  if (lines.slice(1, -1).some(isRow)) return true;
  if (!isRow(lines.at(-1) ?? "")) return false;
  return width !== expected || (lines.at(0) ?? "").split(dialect.delimiter).length === expected;
}
