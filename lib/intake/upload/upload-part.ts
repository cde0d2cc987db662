import type { ReadPosition } from "@/lib/intake/bytes/byte-window";
import type { Encoding } from "@/lib/intake/bytes/encoding";
import type { UnreadableContent } from "@/lib/intake/bytes/unreadable-content";
import type { CsvDialect } from "@/lib/intake/csv/csv-dialect";
import type { LineTaker } from "@/lib/intake/csv/line-taker";
import type { BrokenRecord, RecordBatch } from "@/lib/intake/upload/record-batch";

/** The first rows of a delimited file or a log, at most 200: preambles, headers and totals are rows like any other. */
export interface RowSample {
  readonly kind: "rows";
  /** `syslog`: each row is one cell, the whole line. */
  readonly content: "delimited" | "syslog";
  readonly encoding: Encoding;
  readonly dialect: CsvDialect;
  readonly rows: readonly (readonly string[])[];
  /** Line of the part (1-based) where each row starts. */
  readonly lines: readonly number[];
  readonly broken: readonly BrokenRecord[];
  /** Whether the rows are all there are. */
  readonly complete: boolean;
}

/** The first values of a JSON, NDJSON or FreeSWITCH XML file, or of lines of `key=value`, at most 200. */
export interface DocumentSample {
  readonly kind: "documents";
  readonly content: "json" | "ndjson" | "xml" | "pairs";
  readonly encoding: Encoding;
  readonly dialect: null;
  readonly documents: readonly unknown[];
  /** Line of the part (1-based) where each value starts. */
  readonly lines: readonly number[];
  readonly broken: readonly BrokenRecord[];
  /** Whether the values are all there are. */
  readonly complete: boolean;
}

/** A file that holds nothing readable; `UNREADABLE_CONTENT` says it in words. */
export interface UnreadableSample {
  readonly kind: "unreadable";
  readonly content: UnreadableContent;
}

/** What can be told of a part from its beginning. */
export type UploadSample = ReadableSample | UnreadableSample;

/** The beginning of a file that holds records. */
export type ReadableSample = RowSample | DocumentSample;

/** One file of an upload: the upload itself, or a file of the archive that was uploaded. */
export interface UploadPart {
  /** Name to show: of the file, or its path in the archive, without anything that climbs out of a folder. */
  readonly name: string;
  /** Whether it is a file in an archive of several. */
  readonly isMember: boolean;
  /** Bytes of the part, decompressed; null where that is only known at its end. */
  readonly size: number | null;
  readonly sample: UploadSample;
  /**
   * Reads the records from the beginning (`FILE_START`) or from the end of a batch that an earlier reading gave
   * (its `endOffset` and `endLine`). Throws `UploadError` where the part turns out damaged or over a limit, after the
   * batches before that. An unreadable part has no records.
   * @param taker is offered the lines of a delimited file; those that it takes are in no batch
   */
  records(from: ReadPosition, taker?: LineTaker | null): AsyncGenerator<RecordBatch>;
}
