/** A parameter of a header value, and where in the line the reader stands after it. */
export interface ReadParameter {
  /** Lower case. */
  readonly name: string;
  /** Unquoted and unescaped; empty where the parameter has none. */
  readonly value: string;
  /** Index of the character after the parameter: a `;`, a `,` or the end of the line. */
  readonly end: number;
  /** The quoted string was never closed: the record was cut short. */
  readonly cut: boolean;
}

const NAME_END = /[=;,]/g;
const VALUE_END = /\s*(?:[;,]|$)/y;
const ESCAPE = /\\(.)/gs;
/** What has to follow a comma for it to start the next header value; otherwise it belongs to a bare URL. */
const NEXT_VALUE = /,\s*(?:[\w.-]{1,32}\s*;\s*cause\s*=|(?:sip|q\.?850)\s*(?:[;,]|$)|$)/iy;

/** Where a bare value ends: at the next `;`, or at a comma that starts another header value. */
function bareEnd(line: string, start: number): number {
  const semicolon = line.indexOf(";", start);
  const limit = semicolon === -1 ? line.length : semicolon;
  let comma = line.indexOf(",", start);
  while (comma !== -1 && comma < limit) {
    NEXT_VALUE.lastIndex = comma;
    if (NEXT_VALUE.test(line)) return comma;
    comma = line.indexOf(",", comma + 1);
  }
  return limit;
}

/**
 * A quote closes where a separator or the end follows it; others were left unescaped by an exporter.
 * Where none does, the first one closes, so that the rest of the line is not lost in the text.
 */
function closingQuote(line: string, start: number): number {
  let first = -1;
  for (let at = line.indexOf('"', start); at !== -1; at = line.indexOf('"', at + 1)) {
    if (isEscaped(line, at)) continue;
    VALUE_END.lastIndex = at + 1;
    if (VALUE_END.test(line)) return at;
    if (first === -1) first = at;
  }
  return first;
}

function isEscaped(line: string, index: number): boolean {
  let slashes = 0;
  while (line[index - 1 - slashes] === "\\") slashes++;
  return slashes % 2 === 1;
}

/** Drops the quotes that doubling left at either end. */
function withoutOuterQuotes(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && text[start] === '"') start++;
  while (end > start && text[end - 1] === '"') end--;
  return text.slice(start, end);
}

/**
 * Reads a quoted string (RFC 3261 section 25.1) that opens at `start`.
 * One that is never closed runs to the end of the line.
 */
export function readQuoted(line: string, start: number): Omit<ReadParameter, "name"> {
  const closing = closingQuote(line, start + 1);
  const cut = closing === -1;
  const raw = line.slice(start + 1, cut ? line.length : closing);
  const value = withoutOuterQuotes(raw).replace(ESCAPE, "$1");
  if (cut) return { value, end: line.length, cut };
  let end = closing + 1;
  while (end < line.length && line[end] !== ";" && line[end] !== ",") end++;
  return { value, end, cut };
}

/**
 * Reads the parameter `name=value`, `name="value"` or `name` that starts at `start`.
 * Total, and linear in what it reads.
 */
export function readParameter(line: string, start: number): ReadParameter {
  NAME_END.lastIndex = start;
  const nameEnd = NAME_END.exec(line)?.index ?? line.length;
  const name = line.slice(start, nameEnd).trim().toLowerCase();
  if (line[nameEnd] !== "=") return { name, value: "", end: nameEnd, cut: false };
  let valueStart = nameEnd + 1;
  while (line[valueStart] === " " || line[valueStart] === "\t") valueStart++;
  if (line[valueStart] === '"') return { name, ...readQuoted(line, valueStart) };
  const end = bareEnd(line, valueStart);
  return { name, value: line.slice(valueStart, end).trim(), end, cut: false };
}
