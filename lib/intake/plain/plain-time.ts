import { ByteNumbers } from "@/lib/base/byte-numbers";
import type { LineCells } from "@/lib/intake/plain/line-cells";
import { tidy } from "@/lib/intake/row/cell";
import type { TimeReader, TimeRefusal } from "@/lib/intake/time/read-time";

/** Minutes that are remembered: more than a week of them. */
const MINUTES_MAX = 16_384;
/** `YYYY-MM-DD HH:MM`, and the same with its seconds. */
const MINUTE_BYTES = 16;
const SECOND_BYTES = 19;
const COLON = 58;
const ZERO = 48;
/** First year of which times are told by this path: earlier ones spell out "never" now and then. */
const TWO = 50;

/**
 * Reads times that are written as `YYYY-MM-DD HH:MM:SS`, in one zone, from their bytes: the general reader is
 * asked once for every minute. Any other text is left to it whole.
 */
export class PlainTimes {
  readonly #readTime: TimeReader;
  readonly #zone: string;
  readonly #minutes = new ByteNumbers();
  readonly #startsMs: number[] = [];

  /** @param zone the one that the name of the column states; empty for that of the file */
  constructor(readTime: TimeReader, zone: string) {
    this.#readTime = readTime;
    this.#zone = zone;
  }

  /** The moment that one cell tells; null where it holds nothing, or a text that is none. */
  read(
    line: LineCells,
    cell: number,
    readText: (text: string) => number | null | TimeRefusal,
  ): number | null | TimeRefusal {
    const from = line.from[cell] ?? 0;
    const to = line.to[cell] ?? 0;
    if (to === from) return null;
    const ms = to - from === SECOND_BYTES ? this.#plain(line.bytes, from) : Number.NaN;
    return Number.isNaN(ms) ? readText(tidy(line.text(cell))) : ms;
  }

  #plain(bytes: Buffer, from: number): number {
    const second = twoDigits(bytes, from + 17);
    if (bytes[from] !== TWO || bytes[from + MINUTE_BYTES] !== COLON || second > 59) return Number.NaN;
    const found = this.#minutes.find(bytes, from, from + MINUTE_BYTES);
    return (found < 0 ? this.#take(bytes, from) : (this.#startsMs[found] ?? Number.NaN)) + second * 1000;
  }

  #take(bytes: Buffer, from: number): number {
    if (this.#minutes.size >= MINUTES_MAX) {
      this.#minutes.clear();
      this.#minutes.find(bytes, from, from + MINUTE_BYTES);
    }
    const text = bytes.toString("latin1", from, from + MINUTE_BYTES);
    // 24:00 is a time, and none of the seconds after it.
    const ms = /^\d{4}-\d\d-\d\d[ T](?!24)\d\d:\d\d$/.test(text)
      ? this.#readTime(`${text}:00`, this.#zone)
      : Number.NaN;
    const startMs = typeof ms === "number" ? ms : Number.NaN;
    this.#startsMs[this.#minutes.add(bytes, from, from + MINUTE_BYTES)] = startMs;
    return startMs;
  }
}

/** The number of two digits at a place; 100 where they are none. */
function twoDigits(bytes: Buffer, at: number): number {
  const high = (bytes[at] ?? 0) - ZERO;
  const low = (bytes[at + 1] ?? 0) - ZERO;
  return high >= 0 && high <= 9 && low >= 0 && low <= 9 ? high * 10 + low : 100;
}
