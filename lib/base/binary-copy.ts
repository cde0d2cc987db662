const HEADER = Buffer.from("PGCOPY\n\xff\r\n\0\0\0\0\0\0\0\0\0", "latin1");
const TRAILER = Buffer.from([0xff, 0xff]);
const EPOCH_2000_MS = 946_684_800_000;
const TWO_32 = 2 ** 32;
/** Longest text written in one go; longer ones are measured first. */
const SHORT_TEXT = 128;

/**
 * Rows in PostgreSQL's binary COPY format, written into one growing buffer. Each field method writes one column of the
 * current row, in the order of the COPY statement's column list; `null` writes an SQL null.
 * Format: PostgreSQL documentation, COPY, "Binary Format".
 */
export class BinaryCopy {
  #bytes: Buffer = Buffer.allocUnsafe(1 << 20);
  #length = 0;

  constructor() {
    this.#length = HEADER.copy(this.#bytes, 0);
  }

  /** Starts a row of `columns` fields. */
  row(columns: number): void {
    this.#reserve(2);
    this.#length = this.#bytes.writeInt16BE(columns, this.#length);
  }

  int16(value: number | null): void {
    if (value === null) {
      this.#null();
      return;
    }
    this.#reserve(6);
    this.#length = this.#bytes.writeInt32BE(2, this.#length);
    this.#length = this.#bytes.writeInt16BE(value, this.#length);
  }

  int32(value: number | null): void {
    if (value === null) {
      this.#null();
      return;
    }
    this.#reserve(8);
    this.#length = this.#bytes.writeInt32BE(4, this.#length);
    this.#length = this.#bytes.writeInt32BE(value, this.#length);
  }

  /** A `bigint` column; `value` is a whole number below 2^53. */
  int64(value: number | null): void {
    if (value === null) {
      this.#null();
      return;
    }
    this.#reserve(12);
    this.#length = this.#bytes.writeInt32BE(8, this.#length);
    this.#length = this.#bytes.writeInt32BE(Math.floor(value / TWO_32), this.#length);
    this.#length = this.#bytes.writeUInt32BE(value >>> 0, this.#length);
  }

  /** A `timestamptz` column; `epochMs` is milliseconds since the Unix epoch. */
  timestamp(epochMs: number | null): void {
    this.int64(epochMs === null ? null : (epochMs - EPOCH_2000_MS) * 1000);
  }

  bool(value: boolean | null): void {
    if (value === null) {
      this.#null();
      return;
    }
    this.#reserve(5);
    this.#length = this.#bytes.writeInt32BE(1, this.#length);
    this.#bytes[this.#length++] = value ? 1 : 0;
  }

  /** A `text` or enum column. PostgreSQL cannot store NUL, so it is left out. */
  text(value: string | null): void {
    if (value === null) {
      this.#null();
      return;
    }
    const clean = value.includes("\0") ? value.replaceAll("\0", "") : value;
    this.#reserve(4 + (clean.length <= SHORT_TEXT ? clean.length * 3 : Buffer.byteLength(clean)));
    const written = this.#bytes.write(clean, this.#length + 4, "utf8");
    this.#bytes.writeInt32BE(written, this.#length);
    this.#length += 4 + written;
  }

  /** Fixed bytes, such as the 16 of a `uuid` column. */
  bytes(value: Uint8Array): void {
    this.#reserve(4 + value.length);
    this.#length = this.#bytes.writeInt32BE(value.length, this.#length);
    this.#bytes.set(value, this.#length);
    this.#length += value.length;
  }

  /** Ends the data and returns it; the buffer is reused by the next use, so send it before. */
  finish(): Buffer {
    this.#reserve(TRAILER.length);
    this.#length += TRAILER.copy(this.#bytes, this.#length);
    const done = this.#bytes.subarray(0, this.#length);
    this.#length = HEADER.length;
    return done;
  }

  #null(): void {
    this.#reserve(4);
    this.#length = this.#bytes.writeInt32BE(-1, this.#length);
  }

  #reserve(size: number): void {
    if (this.#length + size <= this.#bytes.length) return;
    const grown = Buffer.allocUnsafe(Math.max(this.#bytes.length * 2, this.#length + size));
    this.#bytes.copy(grown, 0, 0, this.#length);
    this.#bytes = grown;
  }
}
