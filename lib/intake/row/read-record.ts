import { createDocumentCells, rowDocument } from "@/lib/intake/document/document-cells";
import type { Format, Headerless } from "@/lib/intake/format";
import type { ColumnMapping } from "@/lib/intake/mapping/column-mapping";
import { type BoundColumns, bindToHeader, bindToPaths } from "@/lib/intake/row/bind-columns";
import { isCells } from "@/lib/intake/row/cell";
import { createNumberReaders } from "@/lib/intake/row/read-numbers";
import { createRowReader, type Reading, skipRow } from "@/lib/intake/row/read-row";
import { createSectionReader } from "@/lib/intake/row/read-sections";
import { refuseRecord } from "@/lib/intake/row/refuse-record";
import { createRowScreen, isTotalsRow } from "@/lib/intake/row/row-screen";
import type { Section } from "@/lib/intake/row/section";
import { createSummaryTest } from "@/lib/intake/row/summary-row";
import { createTimeReader } from "@/lib/intake/time/read-time";

/** Reads the records of one file, one after the other. */
export interface RecordReader {
  /**
   * Reads one record; never throws, and every record ends as exactly one leg, skip or refusal.
   * @param record cells of a row as written, or the value of a document
   * @param line line of the file (1-based), or index of the document
   */
  readonly read: (record: unknown, line: number) => Reading;
  /** Below which title or header within the file the next record stands; null where that says nothing about it. */
  readonly section: () => Section | null;
}

const NO_SECTION = () => null;

/** What a reader needs to know of the file beside format and mapping. */
export interface RecordReaderOptions {
  /** The header row as written; null for files without one and for documents. */
  readonly header: readonly string[] | null;
  /** Zone of times that name none, where neither format nor mapping tells. */
  readonly timeZone: string;
  /** Country of numbers that name none, where the mapping does not tell. */
  readonly country: string;
  /** The section in which reading begins; null or absent where nothing is known of it. */
  readonly section?: Section | null;
}

/** Countries whose offices dial 9 for an outside line. */
const DIALS_NINE_IN = new Set(["US", "CA", "PR"]);

/** A refusal that concerns the shape of the whole row, unless it is a total, which may be wider than the header, or another message of a log. */
function raggedRow(cells: readonly string[], line: number, format: Format): Reading {
  if (format.isLog) return skipRow(line, "not_an_attempt");
  return isTotalsRow(cells)
    ? skipRow(line, "totals_row")
    : refuseRecord(cells, line, { reason: "ragged_row", field: null, value: String(cells.length) });
}

/** Whether a row cannot be told by its columns: it ends before a mapped one, or holds values beyond the last one. */
function isRagged(cells: readonly string[], width: number, last: number): boolean {
  if (cells.length === width) return false;
  return cells.length <= last || cells.slice(width).some((cell) => cell !== "");
}

type CellReader = (cells: readonly string[], line: number, record: unknown) => Reading;

/** Leaves out what is refused and turns out to be a line of a summary below the records. */
function withoutSummaries(read: CellReader): CellReader {
  const summaryOf = createSummaryTest();
  return (cells, line, record) => {
    const reading = read(cells, line, record);
    // A row of totals is left out by itself, and others may go on with the summary that it begins.
    if (reading.type === "skip" && reading.reason === "totals_row") summaryOf(cells, line);
    if (reading.type !== "refused") return reading;
    const reason = summaryOf(cells, line);
    return reason === null ? reading : skipRow(line, reason);
  };
}

function headedReader(
  rows: CellReader,
  format: Format,
  bound: BoundColumns,
  header: readonly string[] | null,
): CellReader {
  const screen = createRowScreen(header, bound.at("startedAt")[0] ?? bound.at("callee")[0] ?? 0);
  const width = header?.length ?? null;
  return withoutSummaries((cells, line, record) => {
    const reason = screen(cells);
    if (reason !== null) return skipRow(line, reason);
    if (isRagged(cells, width ?? cells.length, bound.last)) return raggedRow(cells, line, format);
    return rows(cells, line, record);
  });
}

/** Moves the cells so that the telling one stands where the mapping has it, for rows that are longer or shorter before it. */
function align(cells: readonly string[], found: number, anchor: number): readonly string[] {
  if (found === anchor) return cells;
  if (found > anchor) return cells.slice(found - anchor);
  return [...new Array<string>(anchor - found).fill(""), ...cells];
}

function headerlessReader(rows: CellReader, format: Format, shape: Headerless, anchor: number): CellReader {
  const screen = createRowScreen(null, anchor);
  return withoutSummaries((cells, line, record) => {
    const reason = screen(cells);
    const found = reason === "comment" ? null : shape.anchor(cells);
    if (found !== null) return rows(align(cells, found, anchor), line, record);
    return reason === null ? raggedRow(cells, line, format) : skipRow(line, reason);
  });
}

/** Reads documents, and keyed log lines, by way of the format's flat object. */
function documentReader(rows: CellReader, format: Format, paths: readonly string[]): RecordReader["read"] {
  const cellsOf = createDocumentCells(paths);
  return (record, line) => {
    const flat = format.flatten === null ? record : format.flatten(record);
    if (typeof flat !== "object" || flat === null) return skipRow(line, "not_an_attempt");
    return rows(cellsOf(flat), line, record);
  };
}

/** Reads the rows of a table whose format is defined on documents: each row becomes the document that its header makes of it. */
function tableOfDocumentsReader(
  ofDocument: RecordReader["read"],
  format: Format,
  header: readonly string[],
): CellReader {
  const screen = createRowScreen(header, 0);
  return withoutSummaries((cells, line) => {
    const reason = screen(cells);
    if (reason !== null) return skipRow(line, reason);
    if (isRagged(cells, header.length, -1)) return raggedRow(cells, line, format);
    return ofDocument(rowDocument(header, cells), line);
  });
}

/** The cells of a log line that came as one, where the file's columns stand between bars. */
function splitLogLine(cells: readonly string[], width: number): readonly string[] {
  const [only] = cells;
  return cells.length === 1 && width > 1 && only?.includes("|") ? only.split("|") : cells;
}

/** How the times and numbers of one file are to be understood. */
export function readingOf(format: Format, mapping: ColumnMapping, options: RecordReaderOptions) {
  const zone = format.time.zone === "utc" ? "UTC" : (mapping.timeZone ?? options.timeZone);
  const country = mapping.country ?? options.country;
  const spoken: Format = { ...format, dialsNine: DIALS_NINE_IN.has(country) && format.dialsNine };
  const readTime = createTimeReader(zone, format.time.dateOrder ?? mapping.dateOrder);
  return { spoken, country, readTime, numbers: createNumberReaders(country, format.lacksPlus) };
}

/**
 * Makes the reader of one file's records.
 * @throws RangeError where mapping or options name no time zone that exists
 */
export function createRecordReader(format: Format, mapping: ColumnMapping, options: RecordReaderOptions): RecordReader {
  const { spoken, readTime, numbers } = readingOf(format, mapping, options);
  const readerOf = (bound: BoundColumns): CellReader => {
    const readRow = createRowReader({ format: spoken, bound, numbers, readTime });
    return (cells, line, record) => readRow({ cells, line, record });
  };
  const onPaths = bindToPaths(mapping);
  const ofDocument = documentReader(readerOf(onPaths.bound), format, onPaths.paths);
  const { header } = options;
  if (format.flatten !== null) {
    const ofTable = header === null ? null : tableOfDocumentsReader(ofDocument, format, header);
    return {
      section: NO_SECTION,
      read: (record, line) =>
        ofTable !== null && isCells(record) ? ofTable(record, line, record) : ofDocument(record, line),
    };
  }
  const onHeader = bindToHeader(mapping, header);
  const ofRow =
    format.headerless !== null && mapping.anchor !== null
      ? { read: headerlessReader(readerOf(onHeader), format, format.headerless, mapping.anchor), section: NO_SECTION }
      : createSectionReader(headedReader(readerOf(onHeader), format, onHeader, header), {
          bound: onHeader,
          header,
          section: options.section ?? null,
        });
  const width = header?.length ?? onHeader.last + 1;
  return {
    section: ofRow.section,
    read: (record, line) => {
      if (!isCells(record)) return ofDocument(record, line);
      const cells = splitLogLine(record, width);
      return ofRow.read(cells, line, cells);
    },
  };
}
