/** Gives names small numbers in the order of their first use, and their alphabetical ranks in the end. */
export class NameList {
  readonly #positions = new Map<string, number>();

  /** The number of a name; the same name always has the same number. */
  positionOf(name: string): number {
    const known = this.#positions.get(name);
    if (known !== undefined) return known;
    const position = this.#positions.size;
    this.#positions.set(name, position);
    return position;
  }

  /** All names in code-unit order, and for each number given so far the name's place in that order. */
  ranked(): { readonly names: readonly string[]; readonly rankOf: Uint32Array } {
    const names = [...this.#positions.keys()].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
    const rankOf = new Uint32Array(names.length);
    names.forEach((name, rank) => {
      rankOf[this.#positions.get(name) ?? 0] = rank;
    });
    return { names, rankOf };
  }
}
