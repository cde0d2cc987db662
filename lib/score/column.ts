/** A column of whole numbers ≥ 0 (below 2³²) that grows as values are added. */
export class Column {
  #values = new Uint32Array(1024);
  #length = 0;

  /** Appends one value. */
  push(value: number): void {
    if (this.#length === this.#values.length) {
      const larger = new Uint32Array(2 * this.#length);
      larger.set(this.#values);
      this.#values = larger;
    }
    this.#values[this.#length++] = value;
  }

  /** The values so far, in the order of adding; valid until the next `push`. */
  values(): Uint32Array {
    return this.#values.subarray(0, this.#length);
  }
}
