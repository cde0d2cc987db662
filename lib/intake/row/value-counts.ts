import { isTellable } from "@/lib/intake/mapping/tellable-value";

/** Different values that are told; a column of more holds something else than what is asked about. */
const TOLD_MAX = 20;
const COUNTED_MAX = 1_000;

/** Counts the values of one column, as many different ones as a person could still be asked about. */
export class ValueCounts {
  readonly #counts = new Map<string, number>();

  add(value: string): void {
    if (this.#counts.size >= COUNTED_MAX && !this.#counts.has(value)) return;
    this.#counts.set(value, (this.#counts.get(value) ?? 0) + 1);
  }

  /** The values that a person may give a meaning to, the most frequent first, with how many records have them. */
  most(): readonly { readonly value: string; readonly records: number }[] {
    const found = [...this.#counts].filter(([value]) => isTellable(value)).toSorted(([, a], [, b]) => b - a);
    return found.slice(0, TOLD_MAX).map(([value, records]) => ({ value, records }));
  }
}
