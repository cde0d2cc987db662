import { createHmac } from "node:crypto";

/** A function from text to 16 bytes that nobody can repeat or reverse without its key. */
export type KeyedHash = (text: string) => Buffer;

/** HMAC-SHA-256 under `key`, cut to 128 bits (RFC 2104 section 5 allows a cut to half the hash's length). */
export function keyedHash(key: string): KeyedHash {
  return (text) => createHmac("sha256", key).update(text).digest().subarray(0, 16);
}
