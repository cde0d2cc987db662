import type { ReadPosition } from "@/lib/intake/bytes/byte-window";
import { decodeStart } from "@/lib/intake/bytes/encoding";
import { MAX_RAW_CHARACTERS, MAX_RECORD_BYTES } from "@/lib/intake/bytes/line-window";
import type { RefusalReason } from "@/lib/intake/row/row-refusal";
import type { BrokenRecord } from "@/lib/intake/upload/record-batch";

/** What ends a skip: a run of bytes, or any byte of a set. */
export type SkipEnd = Buffer | ReadonlySet<number>;

/** A stretch of a file that is let go as it arrives; only its beginning is kept. */
export class ByteSkip {
  /** Where the stretch begins: reading may be taken up there, and finds it again. */
  readonly start: ReadPosition;
  private readonly end: SkipEnd;
  private readonly reason: RefusalReason;
  private bytes = 0;
  private head = Buffer.alloc(0);

  constructor(start: ReadPosition, end: SkipEnd, reason: RefusalReason) {
    this.start = start;
    this.end = end;
    this.reason = reason;
  }

  /** How many bytes of the view belong to the stretch, and whether its end was found behind them. */
  take(view: Buffer, finished: boolean): { readonly taken: number; readonly ended: boolean } {
    const found = this.find(view, this.bytes === 0 ? 1 : 0);
    const kept = finished || !Buffer.isBuffer(this.end) ? 0 : this.end.length - 1;
    const taken = found < 0 ? Math.max(0, view.length - kept) : found;
    if (this.head.length < MAX_RAW_CHARACTERS) {
      this.head = Buffer.concat([this.head, view.subarray(0, Math.min(taken, MAX_RAW_CHARACTERS - this.head.length))]);
    }
    this.bytes += taken;
    return { taken, ended: found >= 0 || finished };
  }

  /** The stretch as a broken record. */
  toBroken(): BrokenRecord {
    const reason = this.bytes > MAX_RECORD_BYTES ? "line_too_long" : this.reason;
    const cut = this.bytes > this.head.length;
    return { line: this.start.line, reason, raw: (cut ? decodeStart(this.head) : this.head.toString("utf8")).trim() };
  }

  private find(view: Buffer, from: number): number {
    const { end } = this;
    if (Buffer.isBuffer(end)) return view.indexOf(end, from);
    for (let at = from; at < view.length; at += 1) {
      if (end.has(view[at] ?? 0)) return at;
    }
    return -1;
  }
}
