import { widerBytes, widerInts } from "@/lib/base/wider";

const SLOTS_MIN = 1 << 8;
const NONE = -1;

/**
 * Numbers distinct strings of bytes in the order in which they come. To find one costs a look at its bytes, and no
 * object is made.
 */
export class ByteNumbers {
  size = 0;
  #bytes = new Uint8Array(1 << 12);
  #starts = new Int32Array(64);
  #hashes = new Int32Array(64);
  #slots = new Int32Array(SLOTS_MIN).fill(NONE);
  /** Of the string that was sought last and not found: its hash, and the free place in the table. */
  #missedHash = 0;
  #missedSlot = 0;

  /** The number of the string that stands between two places; -1 where it is not known. */
  find(bytes: Uint8Array, from: number, to: number): number {
    let hash = 0x811c9dc5;
    for (let at = from; at < to; at += 1) hash = Math.imul(hash ^ (bytes[at] ?? 0), 0x01000193);
    hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
    let slot = (hash ^ (hash >>> 13)) & (this.#slots.length - 1);
    for (let number = this.#slots[slot] ?? NONE; number !== NONE; number = this.#slots[slot] ?? NONE) {
      if (this.#hashes[number] === hash && this.#isAt(number, bytes, from, to)) return number;
      slot = (slot + 1) & (this.#slots.length - 1);
    }
    this.#missedHash = hash;
    this.#missedSlot = slot;
    return NONE;
  }

  /** Takes in the string that `find` was asked for last, and did not know. @returns its number */
  add(bytes: Uint8Array, from: number, to: number): number {
    const number = this.size++;
    const start = this.#starts[number] ?? 0;
    const end = start + to - from;
    while (end > this.#bytes.length) this.#bytes = widerBytes(this.#bytes);
    for (let at = from; at < to; at += 1) this.#bytes[start + at - from] = bytes[at] ?? 0;
    if (number + 2 > this.#starts.length) {
      this.#starts = widerInts(this.#starts);
      this.#hashes = widerInts(this.#hashes);
    }
    this.#starts[number + 1] = end;
    this.#hashes[number] = this.#missedHash;
    this.#slots[this.#missedSlot] = number;
    if (this.size * 2 > this.#slots.length) this.#spread();
    return number;
  }

  /** Forgets all strings. */
  clear(): void {
    this.size = 0;
    this.#slots = new Int32Array(SLOTS_MIN).fill(NONE);
  }

  #isAt(number: number, bytes: Uint8Array, from: number, to: number): boolean {
    const start = this.#starts[number] ?? 0;
    if ((this.#starts[number + 1] ?? 0) - start !== to - from) return false;
    for (let at = from; at < to; at += 1) if (this.#bytes[start + at - from] !== bytes[at]) return false;
    return true;
  }

  #spread(): void {
    this.#slots = new Int32Array(this.#slots.length * 2).fill(NONE);
    for (let number = 0; number < this.size; number += 1) {
      const hash = this.#hashes[number] ?? 0;
      let slot = (hash ^ (hash >>> 13)) & (this.#slots.length - 1);
      while (this.#slots[slot] !== NONE) slot = (slot + 1) & (this.#slots.length - 1);
      this.#slots[slot] = number;
    }
  }
}
