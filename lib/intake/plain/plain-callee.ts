import { isSettled } from "@/lib/calls/calling-code";

const PLUS = 43;
const ZERO = 48;
const NINE = 57;
const ONE = 49;
const TWO = 50;
const E164_MIN = 8;
const E164_MAX = 16;
const NANP_LENGTH = 12;
const TENS = [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8];

/**
 * A dialled number as bytes, in the spelling of `parseCallee`: `+` and digits. Only those are taken whose spelling needs
 * no knowledge of any country but North America.
 */
export class PlainCallee {
  readonly bytes = new Uint8Array(E164_MAX);
  length = 0;
  readonly #isNorthAmerican: boolean;

  /** @param isNorthAmerican whether numbers without a prefix are those of the North American plan */
  constructor(isNorthAmerican: boolean) {
    this.#isNorthAmerican = isNorthAmerican;
  }

  /** Reads the number between two places. @returns whether it is one of those */
  read(bytes: Uint8Array, from: number, to: number): boolean {
    if (bytes[from] === PLUS) return this.#international(bytes, from, to);
    return this.#isNorthAmerican && this.#national(bytes, from, to);
  }

  /** Whether the number is one of the North American plan. */
  get isNanp(): boolean {
    return this.length === NANP_LENGTH && this.bytes[1] === ONE;
  }

  /** The area code of a North American number, as a number. */
  get areaCode(): number {
    const [, , a = 0, b = 0, c = 0] = this.bytes;
    return (a - ZERO) * 100 + (b - ZERO) * 10 + c - ZERO;
  }

  /** The number without its `+`, as a number; 0 where it is no international number. */
  get number(): number {
    if (this.bytes[0] !== PLUS || this.length < E164_MIN) return 0;
    const end = this.length;
    const head = this.#part(1, E164_MIN);
    const tail = this.#part(E164_MIN, end);
    return head < 0 || tail < 0 ? 0 : head * (TENS[end - E164_MIN] ?? 1) + tail;
  }

  /** Up to eight digits as a number that fits an integer; below 0 where something else stands between them. */
  #part(from: number, to: number): number {
    let number = 0;
    for (let at = from; at < to; at += 1) {
      const digit = ((this.bytes[at] ?? 0) - ZERO) | 0;
      if (digit < 0 || digit > 9) return -1;
      number = (number * 10 + digit) | 0;
    }
    return number;
  }

  /** Takes a number that was read otherwise. */
  set(callee: string): void {
    this.length = callee.length;
    for (let at = 0; at < callee.length; at += 1) this.bytes[at] = callee.charCodeAt(at);
  }

  /** The number as a text. */
  text(): string {
    return String.fromCharCode(...this.bytes.subarray(0, this.length));
  }

  #international(bytes: Uint8Array, from: number, to: number): boolean {
    const length = to - from;
    if (length < E164_MIN || length > E164_MAX || bytes[from + 1] === ZERO) return false;
    let leading = 0;
    for (let at = from + 1; at <= from + 4; at += 1) leading = leading * 10 + (bytes[at] ?? 0) - ZERO;
    if (!isSettled(leading, length - 1)) return false;
    this.bytes[0] = PLUS;
    this.length = length;
    return this.#digits(bytes, from + 1, to, 1);
  }

  #national(bytes: Uint8Array, from: number, to: number): boolean {
    const start = bytes[from] === ONE ? from + 1 : from;
    if (to - start !== NANP_LENGTH - 2 || (bytes[start] ?? 0) < TWO || (bytes[start + 3] ?? 0) < TWO) return false;
    this.bytes[0] = PLUS;
    this.bytes[1] = ONE;
    this.length = NANP_LENGTH;
    return this.#digits(bytes, start, to, 2);
  }

  #digits(bytes: Uint8Array, from: number, to: number, at: number): boolean {
    for (let place = from; place < to; place += 1) {
      const digit = bytes[place] ?? 0;
      if (digit < ZERO || digit > NINE) return false;
      this.bytes[at + place - from] = digit;
    }
    return true;
  }
}
