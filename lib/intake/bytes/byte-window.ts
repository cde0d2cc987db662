import type { Encoding } from "@/lib/intake/bytes/encoding";
import { createTranscoder } from "@/lib/intake/bytes/transcoder";

/** Where reading begins or may be taken up again: bytes of the decompressed file, and the line (1-based) that starts there. */
export interface ReadPosition {
  readonly offset: number;
  readonly line: number;
}

/** The beginning of a file. */
export const FILE_START: ReadPosition = { offset: 0, line: 1 };

/** Bytes that have arrived and are not used up, always in an encoding in which ASCII bytes are ASCII characters. */
export interface ByteWindow {
  /** Takes the next bytes of the file; `bytes` may be overwritten by the caller afterwards. */
  add(bytes: Uint8Array): void;
  /** Says that no more bytes come. */
  finish(): void;
  /** All bytes not yet consumed; valid until the next call of `add`. */
  view(): Buffer;
  /** Drops the first `count` bytes of the view. */
  consume(count: number): void;
  /** How many bytes the view holds. */
  size(): number;
  /** Offset of the view's first byte in the file as it was written. */
  offset(): number;
}

const BYTE_ORDER_MARK = Buffer.from("\uFEFF", "utf8");

/**
 * Opens a window on a file in `encoding` that is read from byte `startOffset` on. Any encoding but Windows-1252 shows as UTF-8; a byte order
 * mark at the beginning of the file is dropped, yet counted in the offset.
 */
export function createByteWindow(encoding: Encoding, startOffset: number): ByteWindow {
  const transcoder = encoding === "utf-8" || encoding === "windows-1252" ? null : createTranscoder(encoding);
  const ring = createByteStore();
  let offset = startOffset;
  let markPossible = startOffset === 0;

  function consume(count: number): void {
    offset += transcoder === null ? count : transcoder.sourceBytes(ring.view(), count);
    ring.drop(count);
  }

  function dropMark(atEnd: boolean): void {
    if (!markPossible || (ring.size() < BYTE_ORDER_MARK.length && !atEnd)) return;
    markPossible = false;
    if (ring.view().subarray(0, BYTE_ORDER_MARK.length).equals(BYTE_ORDER_MARK)) consume(BYTE_ORDER_MARK.length);
  }

  return {
    add(bytes) {
      ring.append(transcoder === null ? bytes : transcoder.push(bytes));
      dropMark(false);
    },
    finish() {
      if (transcoder !== null) ring.append(transcoder.end());
      dropMark(true);
    },
    view: () => (markPossible ? Buffer.alloc(0) : ring.view()),
    consume,
    size: () => (markPossible ? 0 : ring.size()),
    offset: () => offset,
  };
}

interface ByteStore {
  append(bytes: Uint8Array): void;
  drop(count: number): void;
  view(): Buffer;
  size(): number;
}

/** One buffer that is used again and again, so that reading leaves no garbage behind. */
function createByteStore(): ByteStore {
  let store = Buffer.allocUnsafe(4 * 1024);
  let start = 0;
  let end = 0;

  function makeRoom(count: number): void {
    if (end + count <= store.length) return;
    const held = end - start;
    const target = held + count <= store.length ? store : Buffer.allocUnsafe(Math.max(store.length * 2, held + count));
    store.copy(target, 0, start, end);
    store = target;
    start = 0;
    end = held;
  }

  return {
    append(bytes) {
      makeRoom(bytes.byteLength);
      store.set(bytes, end);
      end += bytes.byteLength;
    },
    drop(count) {
      start += count;
    },
    view: () => store.subarray(start, end),
    size: () => end - start,
  };
}
