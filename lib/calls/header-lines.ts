/** Characters of a header that are read; a longer one is cut, so that no record can cost more than this. */
export const HEADER_LENGTH_MAX = 2048;

const FOLD = /\r?\n[ \t]+/g;
const LINE_END = /[\r\n]+/;
const ENCODED_SEPARATOR = /%3b|%3d/i;
const ENCODED_BYTES = /%[0-9a-f]{2}/gi;
const ESCAPED_QUOTE = /&(?:quot|#34|#x22);/gi;
const ESCAPED_AMPERSAND = /&amp;/gi;

/**
 * Undoes one round of URL encoding where a record holds a header so (`SIP%3Bcause%3D603`).
 * Only single-byte characters are decoded: a header that matters here is ASCII, and this can never throw.
 */
export function decoded(header: string): string {
  if (header.includes(";") || !ENCODED_SEPARATOR.test(header)) return header;
  return header.replace(ENCODED_BYTES, (byte) => String.fromCharCode(Number.parseInt(byte.slice(1), 16)));
}

/** Undoes the escaping of an exporter that wrote for HTML or XML; only where a quote was escaped, which no header does itself. */
function unescaped(header: string): string {
  if (!header.includes("&")) return header;
  const quoted = header.replace(ESCAPED_QUOTE, '"');
  return quoted === header ? header : quoted.replace(ESCAPED_AMPERSAND, "&");
}

/**
 * Cuts a raw header, one or several lines with or without its name in front, into field values.
 * @param header as the record holds it; only the first {@link HEADER_LENGTH_MAX} characters count
 * @param name of the header, lower case without colon; removed where a line starts with it
 * @returns the values, folded lines joined (RFC 3261 section 7.3.1), none of them empty
 */
export function headerLines(header: string, name: string): readonly string[] {
  const text = unescaped(decoded(header.slice(0, HEADER_LENGTH_MAX))).replace(FOLD, " ");
  const values: string[] = [];
  for (const line of text.split(LINE_END)) {
    const value = withoutName(line.trim(), name);
    if (value !== "") values.push(value);
  }
  return values;
}

function withoutName(line: string, name: string): string {
  if (line.slice(0, name.length).toLowerCase() !== name) return line;
  const rest = line.slice(name.length).trimStart();
  return rest.startsWith(":") ? rest.slice(1).trim() : line;
}
