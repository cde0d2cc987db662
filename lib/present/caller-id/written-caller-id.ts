const LENGTH_MAX = 64;

/**
 * A caller ID as somebody writes it into a URL, in the one spelling that is kept; null when it cannot be one. A `+` that
 * stood unescaped in a query arrives as a space, and people leave it out: seven digits or more are meant to have one.
 */
export function writtenCallerId(written: unknown): string | null {
  if (typeof written !== "string") return null;
  const text = written.trim();
  if (text.length > LENGTH_MAX || !/^[\x21-\x7e]+$/.test(text)) return null;
  return /^\d{7,15}$/.test(text) ? `+${text}` : text;
}
