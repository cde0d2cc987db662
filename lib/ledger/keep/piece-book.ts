import { BinaryCopy } from "@/lib/base/binary-copy";
import { widerInts } from "@/lib/base/wider";

/**
 * Values that come again and again, numbered in the order in which they came, each with its fields as PostgreSQL's binary
 * COPY wants them: a row that holds one is written by copying its bytes.
 */
export class PieceBook<Value> {
  readonly values: Value[] = [];
  readonly #copy = new BinaryCopy();
  #starts = new Int32Array(64);

  constructor() {
    this.#starts[0] = this.#copy.length;
  }

  /** How many there are. */
  get size(): number {
    return this.values.length;
  }

  /** The bytes of all pieces, one after the other; a view that the next `add` may replace. */
  get bytes(): Uint8Array {
    return this.#copy.buffer;
  }

  /** Where the piece of each number starts in `bytes`; that of the next one is its end. */
  get starts(): Int32Array {
    return this.#starts;
  }

  /** Takes a value in. @returns its number */
  add(value: Value, write: (copy: BinaryCopy) => void): number {
    const number = this.values.length;
    this.values.push(value);
    write(this.#copy);
    if (number + 2 > this.#starts.length) this.#starts = widerInts(this.#starts);
    this.#starts[number + 1] = this.#copy.length;
    return number;
  }
}

/** Texts, each written as one field. */
export class TextBook extends PieceBook<string> {
  readonly #numbers = new Map<string, number>();
  #last = "";
  #lastNumber = -1;

  /** The number of a text, old or new. */
  of(text: string): number {
    if (this.#lastNumber >= 0 && text === this.#last) return this.#lastNumber;
    const number = this.#numbers.get(text) ?? this.#take(text);
    this.#last = this.values[number] ?? "";
    this.#lastNumber = number;
    return number;
  }

  #take(text: string): number {
    // A copy: what was cut from a larger text would keep all of that alive.
    const own = Buffer.from(text).toString();
    const number = this.add(own, (copy) => copy.text(own));
    this.#numbers.set(own, number);
    return number;
  }
}
