import { createHash, randomBytes } from "node:crypto";

/** A key that has just been made: shown once, kept as a hash. */
export interface FreshApiKey {
  readonly key: string;
  /** Its first characters, by which people tell keys apart. */
  readonly prefix: string;
  readonly hash: string;
}

const MARK = "rw_live_";
const SECRET_BYTES = 32;
const PREFIX_LENGTH = MARK.length + 6;

/** Makes a key of 256 random bits. */
export function makeApiKey(): FreshApiKey {
  const key = `${MARK}${randomBytes(SECRET_BYTES).toString("base64url")}`;
  return { key, prefix: key.slice(0, PREFIX_LENGTH), hash: apiKeyHash(key) };
}

/** The hex SHA-256 under which a key is kept. A key has too many bits to be guessed, so a slow hash would gain nothing. */
export function apiKeyHash(key: string): string {
  return createHash("sha256").update(key).digest("hex");
}
