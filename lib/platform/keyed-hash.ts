import { createHmac } from "node:crypto";
import { SHORT_HMAC_MAX, ShortHmac } from "@/lib/base/short-hmac";

/** A function from text to 16 bytes that nobody can repeat or reverse without its key. */
export type KeyedHash = (text: string) => Buffer;

const BLOCK_BYTES = 64;
const HASH_BYTES = 16;
/** How many of the first bytes name the key. */
const KEY_ID_BYTES = 2;

/** The same of the first `length` bytes, written to a place in `target`. */
export type ByteHash = (bytes: Uint8Array, length: number, target: Uint8Array, at: number) => void;

/**
 * HMAC-SHA-256 under `key`, cut to 128 bits, of which the first 16 give way to the key's id: what stands in a row says under
 * which key it was made. 112 bits are more than enough to tell callees apart: among a thousand million, two would have
 * the same one time in 10^16 (the birthday bound).
 */
export function keyedHash(key: string): KeyedHash {
  const hash = keyedByteHash(key);
  return (text) => {
    const bytes = Buffer.from(text);
    const token = Buffer.allocUnsafe(HASH_BYTES);
    hash(bytes, bytes.length, token, 0);
    return token;
  };
}

/** The same for bytes: where they are as few as those of a phone number, by arithmetic of our own, which takes half the time. */
export function keyedByteHash(key: string): ByteHash {
  const [first = 0, second = 0] = keyIdBytes(key);
  const write = plainByteHash(key);
  return (bytes, length, target, at) => {
    write(bytes, length, target, at);
    target[at] = first;
    target[at + 1] = second;
  };
}

/** The id of a key in hex: it tells keys apart and nothing else of them. Never all zeros, which is nobody's. */
export function keyId(key: string): string {
  return keyIdBytes(key).toString("hex");
}

function keyIdBytes(key: string): Buffer {
  const id = createHmac("sha256", key).update("id of this key").digest().subarray(0, KEY_ID_BYTES);
  return id.every((byte) => byte === 0) ? Buffer.from([0, 1]) : id;
}

function plainByteHash(key: string): ByteHash {
  const byLibrary: ByteHash = (bytes, length, target, at) =>
    target.set(createHmac("sha256", key).update(bytes.subarray(0, length)).digest().subarray(0, HASH_BYTES), at);
  const keyBytes = Buffer.from(key);
  if (keyBytes.length > BLOCK_BYTES) return byLibrary;
  const short = new ShortHmac(keyBytes);
  return (bytes, length, target, at) => {
    if (length > SHORT_HMAC_MAX) byLibrary(bytes, length, target, at);
    else short.write(bytes, length, target, at);
  };
}
