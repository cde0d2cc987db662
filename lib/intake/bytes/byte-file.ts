/** Bytes at the beginning of a file that are kept at hand: enough for any sample. */
export const HEAD_BYTES = 1024 * 1024;

/** A file that can be read again from any place: on disk, decompressed, or out of an archive. */
export interface ByteFile {
  readonly name: string;
  /** Null where only reading to the end tells. */
  readonly size: number | null;
  /** Where it lies on disk, if it does. */
  readonly path: string | null;
  /** The first `HEAD_BYTES` bytes, or all there are. */
  readonly head: Buffer;
  /** Whether `head` is all of it. */
  readonly whole: boolean;
  /**
   * Reads on from an offset in portions of about `portionBytes()` bytes. A portion may be overwritten once the next but
   * one is asked for. Throws `UploadError` where the file is damaged.
   */
  read(from: number, portionBytes: () => number): AsyncIterable<Buffer>;
}
