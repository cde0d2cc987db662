const BITS = 7;
const HIGH = 1 << BITS;
/** Shifts up to here stay within 31 bits; larger numbers are put together by multiplication. */
const SHIFT_MAX = 3 * BITS;

/** Writes whole numbers ≥ 0 (below 2⁵³) in as few bytes as each needs: seven bits a byte, lowest first (LEB128). */
export class NumberWriter {
  #bytes = new Uint8Array(1 << 12);
  #length = 0;

  /** Appends one number. */
  push(number: number): void {
    if (this.#length + 8 > this.#bytes.length) {
      const larger = new Uint8Array(2 * this.#bytes.length);
      larger.set(this.#bytes);
      this.#bytes = larger;
    }
    let left = number;
    while (left >= HIGH) {
      this.#bytes[this.#length++] = (left % HIGH) + HIGH;
      left = Math.floor(left / HIGH);
    }
    this.#bytes[this.#length++] = left;
  }

  /** A copy of everything written since the last time; the writer is empty afterwards. */
  take(): Uint8Array {
    const taken = this.#bytes.slice(0, this.#length);
    this.#length = 0;
    return taken;
  }
}

/** Reads what a {@link NumberWriter} wrote, number by number; 0 beyond the end. */
export class NumberReader {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  /** Whether everything was read. */
  get isAtEnd(): boolean {
    return this.#at >= this.#bytes.length;
  }

  /** The next number. */
  next(): number {
    let byte = this.#bytes[this.#at++] ?? 0;
    if (byte < HIGH) return byte;
    let value = byte - HIGH;
    for (let shift = BITS; shift <= SHIFT_MAX; shift += BITS) {
      byte = this.#bytes[this.#at++] ?? 0;
      if (byte < HIGH) return value + (byte << shift);
      value += (byte - HIGH) << shift;
    }
    let scale = 2 ** (SHIFT_MAX + BITS);
    do {
      byte = this.#bytes[this.#at++] ?? 0;
      value += (byte % HIGH) * scale;
      scale *= HIGH;
    } while (byte >= HIGH);
    return value;
  }
}
