/** What makes a spreadsheet take a cell for a formula, also in the wide letters of East Asia; plain signed numbers are none. */
const FORMULA = /^[\s\p{Cf}]*[=+\-@＝＋－＠]|^[\t\r\n]/u;
const SIGNED_NUMBER = /^[+-]\d+(\.\d+)?$/;

/**
 * Writes a cell of a CSV file (RFC 4180). A text that a spreadsheet would run as a formula gets an apostrophe in front,
 * which makes it text again (OWASP, "CSV Injection").
 */
export function csvCell(value: string | number | null): string {
  if (typeof value !== "string") return value === null ? "" : String(value);
  const text = FORMULA.test(value) && !SIGNED_NUMBER.test(value) ? `'${value}` : value;
  // A semicolon parts cells where a comma is the decimal sign: what follows one must not become a cell of its own.
  return /[",;\t\r\n]/.test(text) || text !== text.trim() ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Writes a row with its line end. */
export function csvRow(values: readonly (string | number | null)[]): string {
  return `${values.map(csvCell).join(",")}\r\n`;
}
