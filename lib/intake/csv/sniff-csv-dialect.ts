import { decodeText, type Encoding } from "@/lib/intake/bytes/encoding";
import type { CsvDialect } from "@/lib/intake/csv/csv-dialect";
import { splitAtAnchors, splitOutsidePairs } from "@/lib/intake/csv/csv-repair";
import { createCsvScanner } from "@/lib/intake/csv/csv-scanner";

/** Bytes of the head that are looked at: some hundred rows. */
const HEAD_BYTES = 64 * 1024;

/**
 * In order of weight where two fit equally: a comma is the likeliest to stand in a text or a decimal number, and tilde and
 * caret are what few but mainframes and old switches write.
 */
const DELIMITERS = ["\t", "|", ";", ",", "~", "^"] as const;

/** Below this fit nothing separates cells, and the file has one column. */
const FIT_MIN = 0.2;

/**
 * Guesses how a delimited file is written from its first bytes: the delimiter that cuts the most rows to one width of
 * two or more, the way of escaping that breaks the fewest rows, the quote. A first line `sep=;` names the delimiter.
 * @param atEnd whether `head` is the whole file; otherwise its last line may be cut and does not count
 */
export function sniffCsvDialect(head: Uint8Array, encoding: Encoding, atEnd: boolean): CsvDialect {
  const whole = atEnd && head.byteLength <= HEAD_BYTES;
  const bytes = head.subarray(0, HEAD_BYTES);
  const weigh = (dialect: CsvDialect): Fit => best(rowsOf(dialect, bytes, encoding, whole).map(toFit(dialect)));
  const named = namedDelimiter(bytes);
  const candidates = named === null ? DELIMITERS : [named];
  const plain = best(candidates.map((delimiter) => weigh({ delimiter, quote: '"', escape: "doubled", width: null })));
  const base = plain.score < FIT_MIN && named === null ? weigh({ ...plain.dialect, delimiter: "," }) : plain;
  const escaped = bytes.includes(0x5c) ? [base, weigh({ ...base.dialect, escape: "backslash" })] : [base];
  const { dialect, width } = withQuote(best(escaped), weigh);
  return { ...dialect, width };
}

/**
 * Apostrophes are quotes where nearly every cell stands in them. Programs that write tabs or pipes hardly ever quote,
 * and then a quote at the start of a cell is a character like any other.
 */
function withQuote(found: Fit, weigh: (dialect: CsvDialect) => Fit): Fit {
  if (found.wrapped >= 0.6) return weigh({ ...found.dialect, quote: "'" });
  if (found.dialect.delimiter !== "\t" && found.dialect.delimiter !== "|") return found;
  const bare = weigh({ ...found.dialect, quote: "" });
  return bare.quoted ? found : bare;
}

interface Fit {
  readonly dialect: CsvDialect;
  /** 0 to 1: the share of rows of one width, times how much that width says. */
  readonly score: number;
  readonly width: number | null;
  /** Share of cells that stand in apostrophes. */
  readonly wrapped: number;
  /** Whether any cell stands in quotes. */
  readonly quoted: boolean;
}

interface SampleRows {
  readonly rows: readonly (readonly string[])[];
  /** Rows with broken quoting, cut as well as can be, or null. */
  readonly mended: readonly (readonly string[] | null)[];
}

/** The rows as a dialect cuts them, once for each way of mending those that are broken. */
function rowsOf(dialect: CsvDialect, bytes: Uint8Array, encoding: Encoding, whole: boolean): SampleRows[] {
  const scanner = createCsvScanner(dialect, encoding);
  const batches = [scanner.push(bytes), ...(whole ? [scanner.end()] : [])];
  const broken = batches.flatMap((batch) => batch.broken);
  const rows = batches.flatMap((batch) => batch.rows);
  const ways = broken.length === 0 ? [splitAtAnchors] : [splitAtAnchors, splitOutsidePairs];
  return ways.map((split) => ({ rows, mended: broken.map(({ raw }) => split(raw, dialect)) }));
}

function toFit(dialect: CsvDialect): (sample: SampleRows) => Fit {
  return (sample) => {
    const counts = new Map<number, number>();
    const mended = sample.mended.filter((cells) => cells !== null);
    for (const { length } of [...sample.rows, ...mended]) counts.set(length, (counts.get(length) ?? 0) + 1);
    const total = sample.rows.length + sample.mended.length;
    const usual = [...counts].sort(([widthA, a], [widthB, b]) => b - a || widthB - widthA);
    const several = usual.find(([width]) => width > 1);
    const score = several === undefined ? 0 : (several[1] / total) * (1 - 1 / several[0]);
    const [width, count] = (score >= FIT_MIN ? several : undefined) ?? usual.at(0) ?? [null, 0];
    const known = sample.rows.length > 0 || count > 1;
    const penalty = 1 - (0.1 * sample.mended.length) / Math.max(1, total);
    const [wrapped, quoted] = [shareBetween(sample.rows, "'"), shareBetween(sample.rows, '"') > 0];
    return { dialect, score: score * penalty, width: known ? width : null, wrapped, quoted };
  };
}

function best(fits: readonly Fit[]): Fit {
  return fits.reduce((leader, rival) => (rival.score > leader.score ? rival : leader));
}

/** Share of cells, but for the first row and for empty ones, that stand between two marks. */
function shareBetween(rows: readonly (readonly string[])[], mark: string): number {
  const cells = rows.slice(1).flatMap((row) => row.filter((cell) => cell !== "" && cell !== "NULL"));
  const between = cells.filter((cell) => cell.length >= 2 && cell.startsWith(mark) && cell.endsWith(mark));
  return cells.length === 0 ? 0 : between.length / cells.length;
}

function namedDelimiter(bytes: Uint8Array): (typeof DELIMITERS)[number] | null {
  const named = /^\uFEFF?"?sep=([^\r\n])/i.exec(decodeText(bytes.subarray(0, 40)).replaceAll("\0", ""))?.[1];
  return DELIMITERS.find((delimiter) => delimiter === named) ?? null;
}
