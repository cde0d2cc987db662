import { FILE_START, type ReadPosition } from "@/lib/intake/bytes/byte-window";
import {
  type ContainerContent,
  isContainer,
  isReadable,
  type ReadableContent,
  sniffContentKind,
} from "@/lib/intake/bytes/content-kind";
import { decodeHead, type Encoding, sniffEncoding } from "@/lib/intake/bytes/encoding";
import type { UnreadableContent } from "@/lib/intake/bytes/unreadable-content";
import { alignedColumns } from "@/lib/intake/csv/aligned-columns";
import { WHOLE_LINES } from "@/lib/intake/csv/csv-dialect";
import { createCsvScanner } from "@/lib/intake/csv/csv-scanner";
import { cutFixed, type FixedColumns, fixedColumns } from "@/lib/intake/csv/fixed-columns";
import type { LineTaker } from "@/lib/intake/csv/line-taker";
import { sniffCsvDialect } from "@/lib/intake/csv/sniff-csv-dialect";
import { unwrapRows, unwrapScanner, withRows, wrappedDialect } from "@/lib/intake/csv/wrapped-lines";
import { COLUMNS_BYTES_MAX } from "@/lib/intake/document/json-columns-scanner";
import { createJsonScanner } from "@/lib/intake/document/json-scanner";
import { type JsonShape, sniffJsonShape } from "@/lib/intake/document/json-shape";
import { arePairLines, pairScanner } from "@/lib/intake/document/pair-lines";
import { createXmlScanner } from "@/lib/intake/document/xml-scanner";
import type { BrokenRecord, RecordBatch } from "@/lib/intake/upload/record-batch";
import type { UploadSample } from "@/lib/intake/upload/upload-part";

/** Reads records out of a part whose bytes arrive in any portions. */
export interface RecordScanner {
  push(bytes: Uint8Array): RecordBatch;
  end(): RecordBatch;
  hasMore(): boolean;
}

/** What the beginning of a part tells: a file of files, or a sample and how to read on. */
export type PartHead =
  | { readonly kind: "container"; readonly content: ContainerContent }
  | { readonly kind: "unreadable"; readonly content: UnreadableContent }
  | RecordsHead;

/** A sample, and how to read on. */
export interface RecordsHead {
  readonly kind: "records";
  readonly sample: UploadSample;
  /** Bytes of an average record of the sample. */
  readonly recordBytes: number;
  /** Most bytes of a part that has to be read from its beginning and is held as a whole; null for any other. */
  readonly wholeBytesMax: number | null;
  /** Begins to read at a place. */
  scanner(from: ReadPosition, taker?: LineTaker | null): RecordScanner;
}

/** Records of a sample. */
export const SAMPLE_RECORDS = 200;

const PORTION_BYTES = 32 * 1024;
const SHAPE_BYTES = 256 * 1024;
const LIKELY_RECORD_BYTES = 200;

/**
 * Reads the beginning of a part: what it is, how it is written, its first records.
 * @param head the first bytes; a megabyte holds the sample of any real file
 * @param atEnd whether `head` is all there is
 */
export function readPartHead(head: Uint8Array, atEnd: boolean): PartHead {
  const content = sniffContentKind(head.subarray(0, SHAPE_BYTES));
  if (isContainer(content)) return { kind: "container", content };
  return isReadable(content) ? readRecords(head, atEnd, content) : { kind: "unreadable", content };
}

/**
 * Reads the beginning of a part that is known to be a table in delimited text.
 * @param head the first bytes @param atEnd whether `head` is all there is
 */
export function readTableHead(head: Uint8Array, atEnd: boolean): RecordsHead {
  return readRecords(head, atEnd, "delimited");
}

function readRecords(head: Uint8Array, atEnd: boolean, content: ReadableContent): RecordsHead {
  const encoding = sniffEncoding(head, atEnd);
  const first = content === "delimited" ? firstLines(head, encoding, atEnd) : [];
  if (arePairLines(first)) return readPairs(head, atEnd, encoding);
  const fixed = reportColumns(first);
  if (fixed !== null) return readFixed(head, atEnd, encoding, fixed);
  if (content === "delimited" || content === "syslog") {
    const dialect = content === "syslog" ? WHOLE_LINES : sniffCsvDialect(head, encoding, atEnd);
    const plain = (from: ReadPosition, taker: LineTaker | null = null) =>
      createCsvScanner(dialect, encoding, from, taker);
    const { batches, ...rest } = sampleOf(plain(FILE_START), head, atEnd);
    const cut = batches.flatMap((batch) => (batch.kind === "rows" ? batch.rows : [])).slice(0, SAMPLE_RECORDS);
    const { recordBytes, ...told } = rest;
    const inner = content === "delimited" ? wrappedDialect(cut) : null;
    const rows = inner === null ? cut : unwrapRows(cut, inner);
    return {
      kind: "records",
      sample: { kind: "rows", content, encoding, dialect, rows, ...told },
      recordBytes,
      wholeBytesMax: null,
      scanner: inner === null ? plain : (from) => unwrapScanner(plain(from), inner),
    };
  }
  const shape = content === "xml" ? null : jsonShape(head, encoding);
  const scanner = (from: ReadPosition) =>
    shape === null ? createXmlScanner(encoding, from) : createJsonScanner(shape, encoding, from);
  const { batches, recordBytes, ...told } = sampleOf(scanner(FILE_START), head, atEnd);
  const documents = batches.flatMap((batch) => (batch.kind === "documents" ? batch.documents : []));
  const sample = { kind: "documents" as const, content, encoding, dialect: null, ...told };
  return {
    kind: "records",
    sample: { ...sample, documents: documents.slice(0, SAMPLE_RECORDS) },
    recordBytes,
    wholeBytesMax: shape?.kind === "columns" ? COLUMNS_BYTES_MAX : null,
    scanner,
  };
}

/** Where the columns of a report stand that separates them by nothing but their place. */
function reportColumns(lines: readonly string[]): FixedColumns | null {
  return fixedColumns(lines) ?? alignedColumns(lines);
}

/** The first whole lines. */
function firstLines(head: Uint8Array, encoding: Encoding, atEnd: boolean): readonly string[] {
  const lines = decodeHead(head.subarray(0, PORTION_BYTES), encoding).split(/\r\n|\r|\n/);
  return atEnd && head.byteLength <= PORTION_BYTES ? lines : lines.slice(0, -1);
}

/** Lines of `key=value` are documents that are written in another way. */
function readPairs(head: Uint8Array, atEnd: boolean, encoding: Encoding): RecordsHead {
  const scanner = (from: ReadPosition) => pairScanner(createCsvScanner(WHOLE_LINES, encoding, from, null));
  const { batches, recordBytes, ...told } = sampleOf(scanner(FILE_START), head, atEnd);
  const documents = batches.flatMap((batch) => (batch.kind === "documents" ? batch.documents : []));
  return {
    kind: "records",
    sample: {
      kind: "documents",
      content: "pairs",
      encoding,
      dialect: null,
      ...told,
      documents: documents.slice(0, SAMPLE_RECORDS),
    },
    recordBytes,
    wholeBytesMax: null,
    scanner,
  };
}

/** A report in columns of fixed widths is a table without a delimiter. */
function readFixed(head: Uint8Array, atEnd: boolean, encoding: Encoding, columns: FixedColumns): RecordsHead {
  const cut = (rows: readonly (readonly string[])[]) => rows.map((cells) => cutFixed(cells.join(""), columns));
  const scanner = (from: ReadPosition) => withRows(createCsvScanner(WHOLE_LINES, encoding, from, null), cut);
  const { batches, recordBytes, ...told } = sampleOf(scanner(FILE_START), head, atEnd);
  const rows = batches.flatMap((batch) => (batch.kind === "rows" ? batch.rows : [])).slice(0, SAMPLE_RECORDS);
  const sample = {
    kind: "rows" as const,
    content: "delimited" as const,
    encoding,
    dialect: WHOLE_LINES,
    rows,
    ...told,
  };
  return { kind: "records", sample, recordBytes, wholeBytesMax: null, scanner };
}

function jsonShape(head: Uint8Array, encoding: Encoding): JsonShape {
  return sniffJsonShape(decodeHead(head.subarray(0, SHAPE_BYTES), encoding)) ?? { kind: "lines" };
}

interface SampledBatches {
  readonly batches: readonly RecordBatch[];
  readonly lines: readonly number[];
  readonly broken: readonly BrokenRecord[];
  readonly complete: boolean;
  readonly recordBytes: number;
}

function sampleOf(scanner: RecordScanner, head: Uint8Array, atEnd: boolean): SampledBatches {
  const batches: RecordBatch[] = [];
  let records = 0;
  let at = 0;
  while (at < head.byteLength && records < SAMPLE_RECORDS) {
    const batch = scanner.push(head.subarray(at, at + PORTION_BYTES));
    batches.push(batch);
    records += batch.lines.length;
    at += PORTION_BYTES;
  }
  const read = at >= head.byteLength && atEnd;
  if (read) batches.push(scanner.end());
  const lines = batches.flatMap((batch) => batch.lines);
  const lastLine = lines.at(SAMPLE_RECORDS) ?? Number.POSITIVE_INFINITY;
  const end = batches.at(-1)?.endOffset ?? 0;
  return {
    batches,
    lines: lines.slice(0, SAMPLE_RECORDS),
    broken: batches.flatMap((batch) => batch.broken).filter(({ line }) => line < lastLine),
    complete: read && lines.length <= SAMPLE_RECORDS,
    recordBytes: lines.length === 0 ? LIKELY_RECORD_BYTES : Math.max(1, end / lines.length),
  };
}
