/**
 * Parses one JSON object; undefined where the text is anything else. Integers of 17 digits and more stay text, because a
 * number would round them and two calls would share one id. NUL characters, which no database text holds, are left out.
 * `NaN` and `Infinity`, which RFC 8259 does not know but Python's `json.dumps` writes, count as nothing.
 */
export function parseJsonRecord(text: string): object | undefined {
  return parseObject(text) ?? (NO_NUMBER.test(text) ? parseObject(withoutNoNumbers(text)) : undefined);
}

/** Parses one JSON array as `parseJsonRecord` does an object; undefined where the text is anything else. */
export function parseJsonRow(text: string): readonly unknown[] | undefined {
  const record = text.startsWith("[") ? parseJsonRecord(`{"row":${text}}`) : undefined;
  if (record === undefined || !("row" in record)) return undefined;
  return Array.isArray(record.row) ? record.row : undefined;
}

const NO_NUMBER = /NaN|Infinity/;

function withoutNoNumbers(text: string): string {
  return text.replaceAll(/"[^"\\]*(?:\\.[^"\\]*)*"|-?\b(?:NaN|Infinity)\b/g, (token) =>
    token.startsWith('"') ? token : "null",
  );
}

function parseObject(text: string): object | undefined {
  try {
    const value: unknown = JSON.parse(withTextForLongIntegers(withoutNul(text)));
    return typeof value === "object" && value !== null && !Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function withoutNul(text: string): string {
  if (!text.includes("\\u0000")) return text;
  return text.replaceAll(/\\(?:u0000|[\s\S])/g, (escaped) => (escaped === "\\u0000" ? "" : escaped));
}

function withTextForLongIntegers(text: string): string {
  if (!/\d{17}/.test(text)) return text;
  return text.replaceAll(/"[^"\\]*(?:\\.[^"\\]*)*"|-?\d[\d.eE+-]*/g, (token) =>
    /^-?\d{17,}$/.test(token) ? `"${token}"` : token,
  );
}
