import type { ByteWindow } from "@/lib/intake/bytes/byte-window";
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

/** What reads documents out of a window of bytes, as far as it is filled. */
export interface DocumentScan {
  readonly window: ByteWindow;
  /** Whether nothing comes after what is in the window. */
  finished: boolean;
  /** Whether the last batch was full and more is ready. */
  readonly isFull: boolean;
  drain(): DocumentBatch;
}

/** Lets a scan read the portions of a file as they arrive. */
export function scanPortions(scan: DocumentScan): DocumentScanner {
  return {
    push(bytes) {
      scan.window.add(bytes);
      return scan.drain();
    },
    end() {
      scan.window.finish();
      scan.finished = true;
      return scan.drain();
    },
    hasMore: () => scan.isFull,
  };
}
