import { SHA256_START, sha256Block } from "@/lib/base/sha256-block";

const BLOCK_BYTES = 64;
const BLOCK_WORDS = 16;
const INNER_PAD = 0x36363636;
const OUTER_PAD = 0x5c5c5c5c;
/** What fits one block beside the mark of the end and the length. */
const TEXT_MAX = 55;
const END_MARK = 0x80;
const OUTER_BITS = (BLOCK_BYTES + 32) * 8;

/** The first 16 bytes of the HMAC of a short text; null where it is longer than 55 characters or not ASCII. */
export type ShortHmac = (text: string) => Buffer | null;

/**
 * HMAC-SHA-256 (RFC 2104, FIPS 180-4) of texts as short as phone numbers, cut to 128 bits. The key's two blocks are
 * hashed once, so that each text takes two more.
 * @param key at most 64 bytes
 * @throws RangeError for a longer key, which would have to be hashed first
 */
export function createShortHmac(key: Uint8Array): ShortHmac {
  if (key.length > BLOCK_BYTES) throw new RangeError("the key is longer than a block");
  const inner = keyState(key, INNER_PAD);
  const outer = keyState(key, OUTER_PAD);
  const state = new Int32Array(8);
  const block = new Int32Array(BLOCK_WORDS);
  const digest = new Int32Array(BLOCK_WORDS);
  digest[8] = END_MARK << 24;
  digest[BLOCK_WORDS - 1] = OUTER_BITS;
  return (text) => {
    if (text.length > TEXT_MAX || !writeText(block, text)) return null;
    block[BLOCK_WORDS - 1] = (BLOCK_BYTES + text.length) * 8;
    for (let word = 0; word < 8; word += 1) state[word] = inner[word] ?? 0;
    sha256Block(state, block);
    for (let word = 0; word < 8; word += 1) {
      digest[word] = state[word] ?? 0;
      state[word] = outer[word] ?? 0;
    }
    sha256Block(state, digest);
    return firstHalf(state);
  };
}

function keyState(key: Uint8Array, pad: number): Int32Array {
  const block = new Int32Array(BLOCK_WORDS);
  for (const [at, byte] of key.entries()) block[at >> 2] = (block[at >> 2] ?? 0) | (byte << (24 - (at & 3) * 8));
  for (let word = 0; word < BLOCK_WORDS; word += 1) block[word] = (block[word] ?? 0) ^ pad;
  const state = Int32Array.from(SHA256_START, (word) => word | 0);
  sha256Block(state, block);
  return state;
}

/** Writes text and end mark into the block; false where a character is not ASCII. */
function writeText(block: Int32Array, text: string): boolean {
  for (let word = 0; word < BLOCK_WORDS; word += 1) block[word] = 0;
  let seen = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    seen |= code;
    block[at >> 2] = (block[at >> 2] ?? 0) | (code << (24 - (at & 3) * 8));
  }
  const end = text.length;
  block[end >> 2] = (block[end >> 2] ?? 0) | (END_MARK << (24 - (end & 3) * 8));
  return seen < 128;
}

function firstHalf(state: Int32Array): Buffer {
  const digest = Buffer.allocUnsafe(16);
  for (let word = 0; word < 4; word += 1) {
    const value = state[word] ?? 0;
    digest[word * 4] = value >>> 24;
    digest[word * 4 + 1] = value >>> 16;
    digest[word * 4 + 2] = value >>> 8;
    digest[word * 4 + 3] = value;
  }
  return digest;
}
