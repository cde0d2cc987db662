import { randomUUID } from "node:crypto";
import fs from "node:fs";
import path from "node:path";

/** Where the bytes of one key lie: room for more than there are, because they mostly grow. */
interface Place {
  readonly offset: number;
  readonly room: number;
  readonly lengths: readonly number[];
}

/** Room for what may come: so much more than was asked for. */
const GROWTH = 1.5;

/**
 * Bytes by key that are needed again soon, but not all at once: they lie in a file without a name, which is gone when the
 * shelf is closed or its process dies, and what is on it takes no memory but its place.
 */
export class ByteShelf {
  readonly #file: number;
  readonly #places = new Map<string, Place>();
  #end = 0;

  /** @param folder where the file lies while it is open */
  constructor(folder: string) {
    const name = path.join(folder, `shelf-${randomUUID()}`);
    this.#file = fs.openSync(name, "wx+", 0o600);
    fs.unlinkSync(name);
  }

  /** The keys in the order in which they first came. */
  keys(): IterableIterator<string> {
    return this.#places.keys();
  }

  /**
   * Keeps the parts under this key, in place of those that it had.
   * @throws Error when the disk is full
   */
  put(key: string, parts: readonly Uint8Array[]): void {
    const lengths = parts.map(({ length }) => length);
    const size = lengths.reduce((sum, length) => sum + length, 0);
    const known = this.#places.get(key);
    const place = known !== undefined && known.room >= size ? known : this.#claim(size);
    const written = fs.writevSync(this.#file, parts, place.offset);
    if (written !== size) throw new Error(`${written} of ${size} bytes could be written to a shelf`);
    this.#places.set(key, { ...place, lengths });
  }

  /** The parts that were put there last, each in memory of its own; null for a key that is not there. */
  get(key: string): Uint8Array[] | null {
    const place = this.#places.get(key);
    if (place === undefined) return null;
    const parts = place.lengths.map((length) => new Uint8Array(length));
    fs.readvSync(this.#file, parts, place.offset);
    return parts;
  }

  /** Forgets everything. */
  clear(): void {
    this.#places.clear();
    this.#end = 0;
    fs.ftruncateSync(this.#file);
  }

  close(): void {
    this.#places.clear();
    fs.closeSync(this.#file);
  }

  #claim(size: number): Place {
    const place = { offset: this.#end, room: Math.ceil(size * GROWTH), lengths: [] };
    this.#end += place.room;
    return place;
  }
}
