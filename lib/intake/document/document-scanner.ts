import type { DocumentBatch } from "@/lib/intake/upload/record-batch";

/** Reads documents out of a file whose bytes arrive in any portions. */
export interface DocumentScanner {
  /** The documents that are complete with these bytes; the bytes may be overwritten afterwards. */
  push(bytes: Uint8Array): DocumentBatch;
  /** The rest of the file. */
  end(): DocumentBatch;
  /** Whether the last batch was full and more is ready: ask again, by `push` of nothing or by `end`. */
  hasMore(): boolean;
}
