import { SHA256_START, sha256Block } from "@/lib/base/sha256-block";

const BLOCK_BYTES = 64;
const BLOCK_WORDS = 16;
const INNER_PAD = 0x36363636;
const OUTER_PAD = 0x5c5c5c5c;
/** What fits one block beside the mark of the end and the length. */
const TEXT_MAX = 55;
const END_MARK = 0x80;
const OUTER_BITS = (BLOCK_BYTES + 32) * 8;

/**
 * HMAC-SHA-256 (RFC 2104, FIPS 180-4) of texts as short as phone numbers, cut to 128 bits. The key's two blocks are
 * hashed once, so that each text takes two more.
 */
export class ShortHmac {
  readonly #inner: Int32Array;
  readonly #outer: Int32Array;
  readonly #state = new Int32Array(8);
  readonly #block = new Int32Array(BLOCK_WORDS);
  readonly #digest = new Int32Array(BLOCK_WORDS);

  /**
   * @param key at most 64 bytes
   * @throws RangeError for a longer key, which would have to be hashed first
   */
  constructor(key: Uint8Array) {
    if (key.length > BLOCK_BYTES) throw new RangeError("the key is longer than a block");
    this.#inner = keyState(key, INNER_PAD);
    this.#outer = keyState(key, OUTER_PAD);
    this.#digest[8] = END_MARK << 24;
    this.#digest[BLOCK_WORDS - 1] = OUTER_BITS;
  }

  /** Writes the first 16 bytes of the HMAC of the first `length` bytes, at most 55, to a place in `target`. */
  write(bytes: Uint8Array, length: number, target: Uint8Array, at: number): void {
    const block = this.#block;
    block.fill(0);
    for (let place = 0; place < length; place += 1)
      block[place >> 2] = (block[place >> 2] ?? 0) | ((bytes[place] ?? 0) << (24 - (place & 3) * 8));
    block[length >> 2] = (block[length >> 2] ?? 0) | (END_MARK << (24 - (length & 3) * 8));
    block[BLOCK_WORDS - 1] = (BLOCK_BYTES + length) * 8;
    const state = this.#state;
    const digest = this.#digest;
    state.set(this.#inner);
    sha256Block(state, block);
    digest.set(state);
    state.set(this.#outer);
    sha256Block(state, digest);
    for (let word = 0; word < 4; word += 1) {
      const value = state[word] ?? 0;
      target[at + word * 4] = value >>> 24;
      target[at + word * 4 + 1] = value >>> 16;
      target[at + word * 4 + 2] = value >>> 8;
      target[at + word * 4 + 3] = value;
    }
  }
}

/** Longest text that a `ShortHmac` takes, in bytes. */
export const SHORT_HMAC_MAX = TEXT_MAX;

function keyState(key: Uint8Array, pad: number): Int32Array {
  const block = new Int32Array(BLOCK_WORDS);
  for (const [at, byte] of key.entries()) block[at >> 2] = (block[at >> 2] ?? 0) | (byte << (24 - (at & 3) * 8));
  for (let word = 0; word < BLOCK_WORDS; word += 1) block[word] = (block[word] ?? 0) ^ pad;
  const state = Int32Array.from(SHA256_START, (word) => word | 0);
  sha256Block(state, block);
  return state;
}
