import { createHmac } from "node:crypto";
import { createShortHmac } from "@/lib/base/short-hmac";

/** A function from text to 16 bytes that nobody can repeat or reverse without its key. */
export type KeyedHash = (text: string) => Buffer;

const BLOCK_BYTES = 64;

/** HMAC-SHA-256 under `key`, cut to 128 bits (RFC 2104 section 5 allows a cut to half the hash's length). */
export function keyedHash(key: string): KeyedHash {
  const byLibrary: KeyedHash = (text) => createHmac("sha256", key).update(text).digest().subarray(0, 16);
  const bytes = Buffer.from(key);
  if (bytes.length > BLOCK_BYTES) return byLibrary;
  const short = createShortHmac(bytes);
  return (text) => short(text) ?? byLibrary(text);
}
