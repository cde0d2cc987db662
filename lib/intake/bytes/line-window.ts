import { type ByteWindow, createByteWindow, type ReadPosition } from "@/lib/intake/bytes/byte-window";
import { decodeStart, type Encoding } from "@/lib/intake/bytes/encoding";
import type { BrokenRecord } from "@/lib/intake/upload/record-batch";

/** The longest record that is read; a longer one is reported and skipped. */
export const MAX_RECORD_BYTES = 1024 * 1024;

/** Records after which a batch is closed: what waited behind an open quote may be a megabyte of the shortest rows. */
export const BATCH_RECORDS_MAX = 16_384;

/** Characters of a broken record that are kept. */
export const MAX_RAW_CHARACTERS = 2000;

const LF = 10;
const CR = 13;
/** Room to see the whole line end behind a line of the greatest length. */
const LINE_END_BYTES = 2;

/** Cuts arriving bytes into pieces of whole lines. A line longer than `MAX_RECORD_BYTES` is let go as it arrives. */
export class LineWindow {
  /** Number of the line that the next piece begins with. */
  line: number;
  /** Whether no more bytes will come. */
  finished = false;
  private readonly bytes: ByteWindow;
  /** Bytes at the front that are known to hold no line end. */
  private lineFree = 0;
  /** Beginning and offset of a long line that is being let go. */
  private skipped: { readonly raw: string; readonly offset: number } | null = null;

  constructor(encoding: Encoding, from: ReadPosition) {
    this.bytes = createByteWindow(encoding, from.offset);
    this.line = from.line;
  }

  /** Takes the next bytes of the file; they may be overwritten afterwards. */
  add(bytes: Uint8Array): void {
    this.bytes.add(bytes);
  }

  /** Says that no more bytes come: the last line needs no line end. */
  finish(): void {
    this.bytes.finish();
    this.finished = true;
  }

  /** Bytes that wait to be consumed. */
  size(): number {
    return this.bytes.size();
  }

  /** Where the first line that was not consumed begins, in bytes of the file. */
  offset(): number {
    return this.skipped === null ? this.bytes.offset() : this.skipped.offset;
  }

  /** Drops the first bytes of a piece, which held so many line ends. */
  consume(bytes: number, lineEnds: number): void {
    this.bytes.consume(bytes);
    this.line += lineEnds;
    this.lineFree = 0;
  }

  /**
   * The next whole lines, about `size` bytes of them but at least one; null while none is complete.
   * @param size at most `MAX_RECORD_BYTES`
   * @param broken takes the lines that are too long
   */
  next(size: number, broken: BrokenRecord[]): Buffer | null {
    for (;;) {
      const data = this.bytes.view();
      if (this.skipped !== null) {
        if (!this.endSkip(data, broken)) return null;
        continue;
      }
      const end = this.pieceEnd(data, size);
      const lineBytes = end === 0 ? data.length - LINE_END_BYTES : end - lineEndLength(data, end);
      if (lineBytes <= MAX_RECORD_BYTES) return end === 0 ? null : data.subarray(0, end);
      this.beginSkip(data);
    }
  }

  /** Where a piece of whole lines ends: near `size`, else after the first line; 0 while no line is complete. */
  private pieceEnd(data: Buffer, size: number): number {
    const whole = this.wholeBytes(data);
    if (this.finished && whole <= size) return whole;
    const reach = Math.min(size, whole);
    const near = lastLineEnd(data.subarray(0, reach), data.at(reach));
    if (near > 0) return near;
    const far = firstLineEnd(data, Math.max(reach, this.lineFree), whole);
    if (far > 0) return far;
    this.lineFree = whole;
    return this.finished ? whole : 0;
  }

  /** A CR at the very end may be half of a line end. */
  private wholeBytes(data: Buffer): number {
    return this.finished || data.at(-1) !== CR ? data.length : data.length - 1;
  }

  private beginSkip(data: Buffer): void {
    this.skipped = { raw: decodeStart(data.subarray(0, MAX_RAW_CHARACTERS)), offset: this.bytes.offset() };
  }

  private endSkip(data: Buffer, broken: BrokenRecord[]): boolean {
    const whole = this.wholeBytes(data);
    const end = firstLineEnd(data, 0, whole);
    if (end === 0 && !this.finished) {
      this.bytes.consume(whole);
      return false;
    }
    broken.push({ line: this.line, reason: "line_too_long", raw: this.skipped?.raw ?? "" });
    this.skipped = null;
    this.consume(end === 0 ? data.length : end, 1);
    return true;
  }
}

function lineEndLength(data: Buffer, end: number): number {
  const last = data.at(end - 1);
  if (last === LF) return data.at(end - 2) === CR ? 2 : 1;
  return last === CR ? 1 : 0;
}

/** Where the line after the last line end in `data` starts; 0 where there is none. `following` is the byte behind. */
function lastLineEnd(data: Buffer, following: number | undefined): number {
  const end = Math.max(data.lastIndexOf(LF), data.lastIndexOf(CR)) + 1;
  return end > 0 && end === data.length && data.at(end - 1) === CR && following === LF ? end + 1 : end;
}

/** Where the line after the first line end at or behind `from` starts; 0 where there is none before `to`. */
function firstLineEnd(data: Buffer, from: number, to: number): number {
  const lf = indexOrInfinity(data, LF, from);
  const cr = indexOrInfinity(data.subarray(0, Math.min(lf, to)), CR, from);
  if (cr < to) return data.at(cr + 1) === LF ? cr + 2 : cr + 1;
  return lf < to ? lf + 1 : 0;
}

function indexOrInfinity(data: Buffer, byte: number, from: number): number {
  const at = data.indexOf(byte, from);
  return at < 0 ? Number.POSITIVE_INFINITY : at;
}
