/** The states of an import, in the order in which it passes through them. */
export const IMPORT_STATUSES = [
  "queued",
  "reading",
  "finishing",
  "completed",
  "completed_with_rejections",
  "needs_mapping",
  "failed",
] as const;

export type ImportStatus = (typeof IMPORT_STATUSES)[number];

/** Where every record of a file went; `read` is always the sum of the other four. */
export interface RowCounts {
  readonly read: number;
  readonly imported: number;
  readonly duplicate: number;
  readonly rejected: number;
  readonly skipped: number;
}

/** Something about a file that its owner should know, though it did not stop the import. */
export interface ImportWarning {
  readonly code: string;
  readonly message: string;
}

/** What somebody asked for when uploading a file; null where the product is to find out. */
export interface ImportOptions {
  readonly format: string | null;
  readonly timeZone: string | null;
  readonly country: string | null;
  /** Ask a person about the columns wherever the file is of no known format, however well their names are understood. */
  readonly review: boolean;
}

/** One file that was uploaded, and how far its reading has come. */
export interface ImportRecord {
  readonly id: string;
  readonly sourceId: string;
  readonly sourceName: string;
  readonly filename: string;
  readonly sha256: string;
  readonly status: ImportStatus;
  readonly format: string | null;
  readonly options: ImportOptions;
  readonly bytesTotal: number;
  readonly bytesRead: number;
  readonly rows: RowCounts;
  readonly skippedReasons: Readonly<Record<string, number>>;
  readonly rejectedReasons: Readonly<Record<string, number>>;
  /** Share of records that carry each kind of signal, in per cent. */
  readonly signals: Readonly<Record<string, number>>;
  readonly cannotShow: readonly string[];
  readonly warnings: readonly ImportWarning[];
  readonly firstCallAt: Date | null;
  readonly lastCallAt: Date | null;
  readonly createdAt: Date;
  readonly startedAt: Date | null;
  readonly completedAt: Date | null;
  readonly isCancelled: boolean;
  readonly error: { readonly code: string; readonly message: string } | null;
}

/** States of an import to which something will still happen by itself. */
export const UNDER_WAY: readonly ImportStatus[] = ["queued", "reading", "finishing"];

/** Whether the import has ended, well or badly: nothing more will happen to it by itself. */
export function isEnded(status: ImportStatus): boolean {
  return !UNDER_WAY.includes(status);
}
