import { isLossless } from "@/lib/intake/bytes/encoding";
import type { CsvDialect } from "@/lib/intake/csv/csv-dialect";
import { unescapeCell } from "@/lib/intake/csv/csv-record-reader";

const LF = 10;
const CR = 13;
const BLANK = 32;
const BACKSLASH = 92;
const ASCII_MAX = 127;
/** First byte of a byte order mark in UTF-8, and of little else that stands in call records. */
const MARK = 0xef;
const CELLS_MAX = 512;
/** Stands between cells in a key. */
const SEPARATOR = 31;
const NONE = -1;

/**
 * The cells of one line as places in its bytes: between the quotes where there are any. Only lines that every reader of
 * delimited text understands alike are cut; those with broken or spaced quotes, NUL bytes, lone carriage returns, quotes
 * over several lines or bytes that are no UTF-8 are refused.
 */
export class LineCells {
  readonly from = new Int32Array(CELLS_MAX);
  readonly to = new Int32Array(CELLS_MAX);
  /** Whether doubled quotes stand in the cell. */
  readonly escaped = new Uint8Array(CELLS_MAX);
  count = 0;
  bytes: Buffer = Buffer.alloc(0);
  /** Whether all bytes of the line are ASCII. */
  isAscii = true;
  readonly #dialect: CsvDialect;
  readonly #delimiter: number;
  readonly #quote: number;
  readonly #guard: number;
  readonly #isUtf8: boolean;

  /** @param isUtf8 whether bytes beyond ASCII are to be read as UTF-8; lines with such bytes are refused otherwise */
  constructor(dialect: CsvDialect, isUtf8: boolean) {
    this.#dialect = dialect;
    this.#delimiter = dialect.delimiter === "" ? NONE : dialect.delimiter.charCodeAt(0);
    this.#quote = dialect.quote === "" ? NONE : dialect.quote.charCodeAt(0);
    this.#guard = dialect.escape === "backslash" ? BACKSLASH : NONE;
    this.#isUtf8 = isUtf8;
  }

  /** Cuts the line that begins at `start`. @returns where the next one begins; -1 where this one needs more care */
  cut(bytes: Buffer, start: number): number {
    this.bytes = bytes;
    this.count = 0;
    let seen = 0;
    let at = start;
    for (;;) {
      const cell = at;
      let byte = bytes[at] ?? LF;
      if (byte === this.#quote) {
        at = this.#cutQuoted(at);
        if (at < 0) return NONE;
        byte = bytes[at] ?? LF;
        if (at - cell > 1) seen |= this.#bitsOf(cell, at);
      } else {
        while (byte !== this.#delimiter && byte >= BLANK) {
          seen |= byte;
          if (byte === this.#guard || byte === MARK) return NONE;
          byte = bytes[++at] ?? LF;
        }
        if (byte !== this.#delimiter && byte !== LF && byte !== CR) return NONE;
        if (bytes[cell] === BLANK && this.#quote !== NONE) return NONE;
        this.#keep(cell, at, 0);
      }
      if (this.count === CELLS_MAX) return NONE;
      if (byte === this.#delimiter) {
        at += 1;
        continue;
      }
      if (byte === CR && bytes[at + 1] !== LF) return NONE;
      this.isAscii = seen <= ASCII_MAX;
      if (!this.isAscii && !(this.#isUtf8 && isValid(bytes.subarray(start, at)))) return NONE;
      return Math.min(at + (byte === CR ? 2 : 1), bytes.length);
    }
  }

  /** The text of one cell. */
  text(cell: number): string {
    const from = this.from[cell] ?? 0;
    const to = this.to[cell] ?? 0;
    const raw = this.isAscii ? this.bytes.toString("latin1", from, to) : this.bytes.toString("utf8", from, to);
    return this.escaped[cell] === 1 ? unescapeCell(raw, this.#dialect) : raw;
  }

  /** All cells as texts. */
  texts(): string[] {
    return Array.from({ length: this.count }, (_, cell) => this.text(cell));
  }

  /** Writes what stands in these cells into `key`, so that lines with equal cells have equal keys. @returns its length; -1 where it has no room */
  writeKey(cells: readonly number[], key: Uint8Array): number {
    let length = 0;
    for (let index = 0; index < cells.length; index += 1) {
      const cell = cells[index] ?? 0;
      const from = this.from[cell] ?? 0;
      const to = this.to[cell] ?? 0;
      if (length + to - from + 2 > key.length) return NONE;
      for (let at = from; at < to; at += 1) key[length++] = this.bytes[at] ?? 0;
      // Below the blank no byte of a cell can be.
      key[length++] = SEPARATOR - (this.escaped[cell] ?? 0);
    }
    return length;
  }

  /** Cuts a cell in quotes. @returns where it ends, behind the quote; -1 where it does not end as it should */
  #cutQuoted(opening: number): number {
    const { bytes } = this;
    let escaped = 0;
    let at = opening + 1;
    for (;;) {
      const byte = bytes[at] ?? LF;
      if (byte < BLANK && byte !== 9) return NONE;
      if (byte === this.#guard || byte === MARK) return NONE;
      if (byte === this.#quote) {
        if (bytes[at + 1] !== this.#quote) break;
        escaped = 1;
        at += 1;
      }
      at += 1;
    }
    const next = bytes[at + 1] ?? LF;
    if (next !== this.#delimiter && next !== LF && next !== CR) return NONE;
    this.#keep(opening + 1, at, escaped);
    return at + 1;
  }

  #bitsOf(from: number, to: number): number {
    let seen = 0;
    for (let at = from; at < to; at += 1) seen |= this.bytes[at] ?? 0;
    return seen;
  }

  #keep(from: number, to: number, escaped: number): void {
    this.from[this.count] = from;
    this.to[this.count] = to;
    this.escaped[this.count] = escaped;
    this.count += 1;
  }
}

function isValid(bytes: Buffer): boolean {
  return isLossless(bytes.toString("utf8"), bytes);
}
