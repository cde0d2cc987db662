import { errorText } from "@/lib/base/error-text";

/** What is kept as it is although it looks like what is cut: an IPv4 address, an id (RFC 9562), and a time (ISO 8601). */
const KEPT =
  "(?<![\\d.])(?:\\d{1,3}\\.){3}\\d{1,3}(?![\\d.])|[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}|\\d{4}-\\d\\d-\\d\\d(?:[T ]\\d\\d:\\d\\d(?::\\d\\d(?:\\.\\d+)?)?)?";

/** What nobody should read in a log, and the word that stands in its place. */
const CUTS: readonly (readonly [pattern: RegExp, word: string])[] = [
  [/rw_live_[\w-]+/g, "[key]"],
  [/\bbearer\s+[\w.~+/=-]+/gi, "[key]"],
  [/\$argon2\w*\$\S+/g, "[hash]"],
  // A name and password in an address (RFC 3986 section 3.2.1).
  [/:\/\/[^\s/@"']+@/g, "://[cut]@"],
  [/\b(secret|password|token|code|state|id_token)=[^\s&"'#]+/gi, "$1=[cut]"],
  [/[\w.!#$%&'*+/=?^`{|}~-]+@[\w-]+(?:\.[\w-]+)+/g, "[address]"],
  // JSON Web Tokens, and whatever else is 256 bits or more in base64url or hex.
  [/\beyJ[\w-]+(?:\.[\w-]*)+/g, "[token]"],
  [/(?<![\w/.-])(?=[\w-]*\d)[\w-]{43,}(?![\w/.-])/g, "[token]"],
];
/** Telephone numbers as people and machines write them: seven digits or more behind a plus, ten or more without (ITU-T E.164). */
const NUMBER =
  /\+\d(?:[\s().\u2010-\u2015\u2212-]?\d){6,14}(?!\d)|(?<![\w.])\(?\d(?:[\s().\u2010-\u2015\u2212-]{0,2}\d){9,14}(?![\w])/;
const KEPT_OR_NUMBER = new RegExp(`(${KEPT})|${NUMBER.source}`, "g");

const DEPTH_MAX = 6;

/** A text without telephone numbers, mail addresses, keys and tokens. */
export function cutText(text: string): string {
  let cut = text;
  for (const [pattern, word] of CUTS) cut = cut.replace(pattern, word);
  return cut.replace(KEPT_OR_NUMBER, (_, kept?: string) => kept ?? "[number]");
}

/**
 * The same for every text in a value. Of an error its name, message, code, stack and cause remain: what a driver adds
 * beside may hold the values of a statement.
 */
export function cutValue(value: unknown, depth = 0): unknown {
  if (typeof value === "string") return cutText(value);
  if (typeof value !== "object" || value === null) return value;
  if (depth >= DEPTH_MAX) return "[deep]";
  if (value instanceof Error) return cutError(value, depth);
  if (value instanceof Date) return value;
  if (Array.isArray(value)) return value.map((one) => cutValue(one, depth + 1));
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [cutText(name), cutValue(one, depth + 1)]));
}

function cutError(error: Error, depth: number): Readonly<Record<string, unknown>> {
  return {
    type: error.name,
    message: cutText(errorText(error)),
    ...("code" in error ? { code: cutValue(error.code, depth + 1) } : {}),
    ...(error.stack === undefined ? {} : { stack: cutText(error.stack) }),
    ...(error.cause === undefined ? {} : { cause: cutValue(error.cause, depth + 1) }),
  };
}
