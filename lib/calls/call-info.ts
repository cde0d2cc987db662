import { headerLines } from "@/lib/calls/header-lines";

const CARD = /(?:<(https:\/\/[^\s"'<>\\]+)>|(https:\/\/[^\s"'<>\\;,]+))((?:\s*;[^;,<]*)*)/gi;
const PURPOSE = /;\s*purpose\s*=\s*"?jwscard"?\s*(?:;|$)/i;

/**
 * Finds the signed contact card that a 608 carries: `Call-Info: <https://…>;purpose=jwscard` (RFC 8688 section 3.1).
 * The address is only ever shown, never fetched.
 * @param header Call-Info as written, one or several values and lines; null gives null
 * @returns the https address of the first card, or null
 */
export function findContactCard(header: string | null): string | null {
  if (header === null) return null;
  for (const line of headerLines(header, "call-info")) {
    for (const value of line.matchAll(CARD)) {
      if (PURPOSE.test(value[3] ?? "")) return value[1] ?? value[2] ?? null;
    }
  }
  return null;
}
