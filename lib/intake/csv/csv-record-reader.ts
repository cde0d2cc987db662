import type { CsvDialect } from "@/lib/intake/csv/csv-dialect";

/**
 * How a record ended: "row" with cells; "broken" where a quote closes in the middle of a cell; "open" where a quote
 * has not been closed when the text ends.
 */
export type RecordEnd = "row" | "broken" | "open";

const LF = 10;
const CR = 13;
const SPACE = 32;
const BACKSLASH = 92;
const BYTE_ORDER_MARK = 0xfeff;
const BROKEN = -1;
const OPEN = -2;

/**
 * Reads delimited records out of a text, one call each (RFC 4180; CR, LF and CRLF all end a line). A quote opens a
 * cell only at its start (spaces before it are allowed where it closes on the same line); elsewhere it is an ordinary
 * character. Every search remembers its last hit, so that reading a whole text is linear in its length.
 */
export class CsvRecordReader {
  /** Cells of the record that was read last, unquoted. */
  cells: string[] = [];
  /** Where that record's last character stands, plus one; its line end is not counted. */
  end = 0;
  private readonly dialect: CsvDialect;
  private readonly delimiterCode: number;
  private readonly quoteCode: number;
  private readonly backslash: boolean;
  private text = "";
  private quoted = "";
  private delimiterAt = -1;
  private quoteAt = -1;
  private lfAt = -1;
  private crAt = -1;

  constructor(dialect: CsvDialect) {
    this.dialect = dialect;
    this.delimiterCode = dialect.delimiter === "" ? -1 : dialect.delimiter.charCodeAt(0);
    this.quoteCode = dialect.quote === "" ? -1 : dialect.quote.charCodeAt(0);
    this.backslash = dialect.escape === "backslash";
  }

  /** Takes a new text to read from. */
  load(text: string): void {
    this.text = text;
    this.forgetHits();
  }

  /** Reads the record that starts at character `at` into `cells` and `end`. */
  read(at: number): RecordEnd {
    this.cells = [];
    let from = this.text.charCodeAt(at) === BYTE_ORDER_MARK ? at + 1 : at;
    for (;;) {
      const end = this.readCell(from);
      if (end < 0) {
        this.forgetHits();
        return end === OPEN ? "open" : "broken";
      }
      if (end >= this.text.length || this.text.charCodeAt(end) !== this.delimiterCode) {
        this.end = end;
        return "row";
      }
      from = end + 1;
    }
  }

  /** Where the line that holds character `at` ends; `at` may not lie before the last record that was read. */
  lineEnd(at: number): number {
    if (this.lfAt < at) this.lfAt = this.find("\n", at);
    if (this.crAt < at) this.crAt = this.find("\r", at);
    return this.lfAt < this.crAt ? this.lfAt : this.crAt;
  }

  /** Where the line after the line end at `at` starts. */
  afterLineEnd(at: number): number {
    if (at >= this.text.length) return this.text.length;
    return this.text.charCodeAt(at) === CR && this.text.charCodeAt(at + 1) === LF ? at + 2 : at + 1;
  }

  private forgetHits(): void {
    this.delimiterAt = -1;
    this.quoteAt = -1;
    this.lfAt = -1;
    this.crAt = -1;
  }

  private find(character: string, from: number): number {
    const at = character === "" ? -1 : this.text.indexOf(character, from);
    return at < 0 ? this.text.length : at;
  }

  /** Reads one cell and returns where it ends, or why it does not. */
  private readCell(from: number): number {
    const code = this.text.charCodeAt(from);
    if (code === this.quoteCode) {
      const end = this.readQuoted(from);
      if (end >= 0) this.cells.push(this.quoted);
      return end;
    }
    if (code === SPACE && this.quoteCode >= 0) {
      const end = this.readSpacedQuote(from);
      if (end >= 0) return end;
    }
    return this.readPlain(from);
  }

  private readSpacedQuote(from: number): number {
    const opening = this.skipSpaces(from);
    if (this.text.charCodeAt(opening) !== this.quoteCode) return BROKEN;
    const lineEnd = this.lineEnd(from);
    const end = this.readQuoted(opening);
    if (end >= 0 && end <= lineEnd) {
      this.cells.push(this.quoted);
      return end;
    }
    this.forgetHits();
    return BROKEN;
  }

  private readPlain(from: number): number {
    const end = this.plainEnd(from);
    const cell = this.text.substring(from, end);
    this.cells.push(this.backslash ? withoutGuards(cell, this.dialect) : cell);
    return end;
  }

  private plainEnd(from: number): number {
    if (this.delimiterAt < from) this.delimiterAt = this.find(this.dialect.delimiter, from);
    while (this.backslash && this.delimiterAt < this.text.length && this.isGuarded(this.delimiterAt, from)) {
      this.delimiterAt = this.find(this.dialect.delimiter, this.delimiterAt + 1);
    }
    const lineEnd = this.lineEnd(from);
    return this.delimiterAt < lineEnd ? this.delimiterAt : lineEnd;
  }

  /** Reads the cell whose opening quote stands at `opening` into `quoted`; returns where the cell ends. */
  private readQuoted(opening: number): number {
    let from = opening + 1;
    let escaped = false;
    for (;;) {
      if (this.quoteAt < from) this.quoteAt = this.find(this.dialect.quote, from);
      if (this.quoteAt >= this.text.length) return OPEN;
      const guarded = this.backslash && this.isGuarded(this.quoteAt, opening + 1);
      if (!guarded && this.text.charCodeAt(this.quoteAt + 1) !== this.quoteCode) break;
      escaped = true;
      from = this.quoteAt + (guarded ? 1 : 2);
    }
    const raw = this.text.substring(opening + 1, this.quoteAt);
    this.quoted = escaped || this.backslash ? unescapeCell(raw, this.dialect) : raw;
    const end = this.skipSpaces(this.quoteAt + 1);
    return end >= this.text.length || this.isCellEnd(this.text.charCodeAt(end)) ? end : BROKEN;
  }

  /** Whether an odd number of backslashes stands before `at`, looking back no further than `from`. */
  private isGuarded(at: number, from: number): boolean {
    let first = at;
    while (first > from && this.text.charCodeAt(first - 1) === BACKSLASH) first -= 1;
    return (at - first) % 2 === 1;
  }

  private skipSpaces(from: number): number {
    let at = from;
    while (this.text.charCodeAt(at) === SPACE) at += 1;
    return at;
  }

  private isCellEnd(code: number): boolean {
    return code === this.delimiterCode || code === LF || code === CR;
  }
}

/** Gives back what stood between two quotes: doubled quotes become one, guarding backslashes go. */
export function unescapeCell(raw: string, dialect: CsvDialect): string {
  if (dialect.escape === "doubled") return raw.replaceAll(dialect.quote + dialect.quote, dialect.quote);
  return raw.replace(/\\([\s\S])|(["'])\2/g, (pair: string, next: string | undefined, quote: string | undefined) => {
    if (next !== undefined) return isGuardable(next, dialect) ? next : pair;
    return quote === dialect.quote ? quote : pair;
  });
}

/** Takes away the backslashes of a cell without quotes. */
function withoutGuards(cell: string, dialect: CsvDialect): string {
  return cell.replace(/\\([\s\S])/g, (pair: string, next: string) => (isGuardable(next, dialect) ? next : pair));
}

function isGuardable(character: string, dialect: CsvDialect): boolean {
  return character === "\\" || character === dialect.quote || character === dialect.delimiter;
}
