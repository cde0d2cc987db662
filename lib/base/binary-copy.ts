const HEADER = Buffer.from("PGCOPY\n\xff\r\n\0\0\0\0\0\0\0\0\0", "latin1");
const TRAILER = Buffer.from([0xff, 0xff]);
const EPOCH_2000_MS = 946_684_800_000;
/** Room to begin with; it doubles as often as needed. */
const FIRST_BYTES = 1 << 16;
const TWO_32 = 2 ** 32;
/** Buffers that pieces of one COPY take in turn. */
const PIECE_BUFFERS = 4;
/** Longest text that is written character by character, which is cheaper than a call of the library. */
const SHORT_TEXT = 64;

/**
 * Rows in PostgreSQL's binary COPY format, written into one growing buffer. Each field method writes one column of the
 * current row, in the order of the COPY statement's column list; `null` writes an SQL null.
 * Format: PostgreSQL documentation, COPY, "Binary Format".
 */
export class BinaryCopy {
  #bytes: Buffer = Buffer.allocUnsafe(FIRST_BYTES);
  #length = 0;
  /** Buffers of the pieces that were taken last, oldest first. */
  readonly #taken: Buffer[] = [];

  constructor() {
    this.#length = HEADER.copy(this.#bytes, 0);
  }

  /** Bytes written so far, the header among them: where the next row begins. */
  get length(): number {
    return this.#length;
  }

  /** Everything written so far; a view that the next write may replace. */
  get buffer(): Buffer {
    return this.#bytes;
  }

  /** Starts a row of `columns` fields. */
  row(columns: number): void {
    this.#reserve(2);
    this.#bytes[this.#length] = columns >> 8;
    this.#bytes[this.#length + 1] = columns;
    this.#length += 2;
  }

  int16(value: number | null): void {
    if (value === null) {
      this.#null();
      return;
    }
    this.#reserve(6);
    this.#word(2, this.#length);
    this.#bytes[this.#length + 4] = value >> 8;
    this.#bytes[this.#length + 5] = value;
    this.#length += 6;
  }

  int32(value: number | null): void {
    if (value === null) {
      this.#null();
      return;
    }
    this.#reserve(8);
    this.#word(4, this.#length);
    this.#word(value, this.#length + 4);
    this.#length += 8;
  }

  /** A `bigint` column; `value` is a whole number below 2^53. */
  int64(value: number | null): void {
    if (value === null) {
      this.#null();
      return;
    }
    this.#reserve(12);
    this.#word(8, this.#length);
    this.#word(Math.floor(value / TWO_32), this.#length + 4);
    this.#word(value >>> 0, this.#length + 8);
    this.#length += 12;
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
    this.#word(1, this.#length);
    this.#bytes[this.#length + 4] = value ? 1 : 0;
    this.#length += 5;
  }

  /** A `text` or enum column. PostgreSQL cannot store NUL, so it is left out. */
  text(value: string | null): void {
    if (value === null) {
      this.#null();
      return;
    }
    if (value.length > SHORT_TEXT || !this.#shortText(value)) this.#anyText(value);
  }

  /** Fixed bytes, such as the 16 of a `uuid` column. */
  bytes(value: Uint8Array): void {
    this.#reserve(4 + value.length);
    this.#word(value.length, this.#length);
    this.#bytes.set(value, this.#length + 4);
    this.#length += 4 + value.length;
  }

  /** A `float8` column. */
  float64(value: number): void {
    this.#reserve(12);
    this.#word(8, this.#length);
    this.#bytes.writeDoubleBE(value, this.#length + 4);
    this.#length += 12;
  }

  /**
   * An array column without nulls.
   * @param elementType number of the elements' type in `pg_type`
   * @param write writes as many elements, each as a column is written
   */
  array(elementType: number, count: number, write: () => void): void {
    const start = this.#length;
    for (const word of [0, 1, 0, elementType, count, 1]) {
      this.#reserve(4);
      this.#word(word, this.#length);
      this.#length += 4;
    }
    write();
    this.#word(this.#length - start - 4, start);
  }

  /** Appends fields or rows that are written already, as `written` gives them. */
  append(written: Uint8Array): void {
    this.#reserve(written.length);
    this.#bytes.set(written, this.#length);
    this.#length += written.length;
  }

  /** Appends fields that stand between two places of `written`: cheaper than a view of them where they are short. */
  appendRange(written: Uint8Array, from: number, to: number): void {
    this.#reserve(to - from);
    const bytes = this.#bytes;
    let at = this.#length;
    for (let place = from; place < to; place += 1) bytes[at++] = written[place] ?? 0;
    this.#length = at;
  }

  /** Appends one of the pieces that a book holds. */
  piece(book: { readonly bytes: Uint8Array; readonly starts: Int32Array }, number: number): void {
    this.appendRange(book.bytes, book.starts[number] ?? 0, book.starts[number + 1] ?? 0);
  }

  /** The 16 bytes of a `uuid` column that stand at a place of `written`. */
  uuidAt(written: Uint8Array, from: number): void {
    this.#reserve(20);
    this.#word(16, this.#length);
    this.#length += 4;
    this.appendRange(written, from, from + 16);
  }

  /** What was written between two lengths. A view: it changes with the next `finish` or `clear`. */
  written(from: number, to: number): Buffer {
    return this.#bytes.subarray(from, to);
  }

  /** Forgets all rows and keeps the room for more. */
  clear(): void {
    this.#length = HEADER.length;
  }

  /**
   * Gives away what was written so far and goes on in another buffer, as a further piece of the same data. A piece stays as
   * it is until the fourth after it is taken: a new buffer for each would keep the collector of garbage busy. A stream
   * has three of them in hand at most, as long as all but the last are larger than what it takes without waiting (64 kB).
   */
  take(): Buffer {
    const piece = this.#bytes.subarray(0, this.#length);
    this.#taken.push(this.#bytes);
    const free = this.#taken.length >= PIECE_BUFFERS ? this.#taken.shift() : undefined;
    this.#bytes = free ?? Buffer.allocUnsafeSlow(this.#bytes.length);
    this.#length = 0;
    return piece;
  }

  /** Ends the data and returns it; the buffer is reused by the next use, so send it before. */
  finish(): Buffer {
    this.#reserve(TRAILER.length);
    this.#length += TRAILER.copy(this.#bytes, this.#length);
    const done = this.#bytes.subarray(0, this.#length);
    this.clear();
    return done;
  }

  /** Writes ASCII; false, and nothing written, where another character is among the text, or NUL. */
  #shortText(value: string): boolean {
    this.#reserve(4 + value.length);
    const bytes = this.#bytes;
    const start = this.#length + 4;
    for (let at = 0; at < value.length; at += 1) {
      const code = value.charCodeAt(at);
      if (code === 0 || code > 127) return false;
      bytes[start + at] = code;
    }
    this.#word(value.length, this.#length);
    this.#length = start + value.length;
    return true;
  }

  #anyText(value: string): void {
    const clean = value.includes("\0") ? value.replaceAll("\0", "") : value;
    this.#reserve(4 + Buffer.byteLength(clean));
    const size = this.#bytes.write(clean, this.#length + 4, "utf8");
    this.#word(size, this.#length);
    this.#length += 4 + size;
  }

  #word(value: number, at: number): void {
    const bytes = this.#bytes;
    bytes[at] = value >> 24;
    bytes[at + 1] = value >> 16;
    bytes[at + 2] = value >> 8;
    bytes[at + 3] = value;
  }

  #null(): void {
    this.#reserve(4);
    this.#word(-1, this.#length);
    this.#length += 4;
  }

  #reserve(size: number): void {
    if (this.#length + size <= this.#bytes.length) return;
    const grown = Buffer.allocUnsafe(Math.max(this.#bytes.length * 2, this.#length + size));
    this.#bytes.copy(grown, 0, 0, this.#length);
    this.#bytes = grown;
  }
}
