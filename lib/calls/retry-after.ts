const SECONDS = /^\s*(?:retry-after\s*:\s*)?(\d{1,10})(?![\d.:/-])/i;
/** A wait that a database integer holds; nobody means a longer one. */
const LONGEST_S = 2_000_000_000;

/**
 * Reads a Retry-After header (RFC 3261 section 20.33): `120`, `18000;duration=3600`, `120 (in a meeting)`.
 * @returns whole seconds; null where the text names none
 */
export function parseRetryAfter(text: string): number | null {
  const seconds = SECONDS.exec(text)?.[1];
  return seconds === undefined ? null : Math.min(Number(seconds), LONGEST_S);
}
