import { ByteNumbers } from "@/lib/base/byte-numbers";
import type { LineCells } from "@/lib/intake/plain/line-cells";

/** Longest key that is remembered. */
const KEY_BYTES_MAX = 512;

/**
 * Remembers what `read` made of some cells of a line, by their bytes: most columns repeat few values. Cells with more
 * text than is worth remembering are read again each time.
 */
export class CellsMemo<Value> {
  readonly #cells: readonly number[];
  readonly #max: number;
  readonly #read: (line: LineCells) => Value;
  readonly #key = new Uint8Array(KEY_BYTES_MAX);
  readonly #numbers = new ByteNumbers();
  readonly #values: Value[] = [];

  /**
   * @param cells positions of everything that `read` looks at
   * @param max distinct values kept; when full, all are forgotten at once, so that memory stays bounded
   */
  constructor(cells: readonly number[], max: number, read: (line: LineCells) => Value) {
    this.#cells = [...new Set(cells)];
    this.#max = max;
    this.#read = read;
  }

  /** What `read` makes of the line. */
  of(line: LineCells): Value {
    const length = line.writeKey(this.#cells, this.#key);
    if (length < 0) return this.#read(line);
    const found = this.#numbers.find(this.#key, 0, length);
    const known = found < 0 ? undefined : this.#values[found];
    return known === undefined ? this.#take(line, length) : known;
  }

  #take(line: LineCells, length: number): Value {
    if (this.#numbers.size >= this.#max) {
      this.#numbers.clear();
      this.#values.length = 0;
      this.#numbers.find(this.#key, 0, length);
    }
    const value = this.#read(line);
    this.#values[this.#numbers.add(this.#key, 0, length)] = value;
    return value;
  }
}
