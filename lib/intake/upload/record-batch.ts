import type { RefusalReason } from "@/lib/intake/row/row-refusal";

/** A record that could not even be cut into cells or parsed. */
export interface BrokenRecord {
  /** Line (1-based, of the decompressed file) where the record starts. */
  readonly line: number;
  readonly reason: RefusalReason;
  /** The record as it was written, at most 2,000 characters. */
  readonly raw: string;
}

interface Batch {
  /** Line (1-based, of the decompressed file) where each record starts; same length as the records. */
  readonly lines: readonly number[];
  readonly broken: readonly BrokenRecord[];
  /** Bytes of the decompressed file read once this batch is taken; reading may resume from here. */
  readonly endOffset: number;
  /** Line that begins at `endOffset`, or that `endOffset` stands in where records need no lines of their own. */
  readonly endLine: number;
}

/** Rows of a delimited file: cells as written, unquoted and decoded, without meaning. */
export interface RowBatch extends Batch {
  readonly kind: "rows";
  readonly rows: readonly (readonly string[])[];
}

/** Values of a JSON, NDJSON or XML file. */
export interface DocumentBatch extends Batch {
  readonly kind: "documents";
  readonly documents: readonly unknown[];
}

/** Records in the order of the file, as many as fit one read. */
export type RecordBatch = RowBatch | DocumentBatch;
