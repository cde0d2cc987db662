import { createHash, randomBytes } from "node:crypto";

const BYTES = 32;

/** The secret of a link that works once: 256 random bits, as a link carries them. */
export function makeOneTimeSecret(): string {
  return randomBytes(BYTES).toString("base64url");
}

/** The hex SHA-256 under which such a secret is kept. It has too many bits to be guessed, so a slow hash would gain nothing. */
export function oneTimeHash(secret: string): string {
  return createHash("sha256").update(secret).digest("hex");
}
