import { cutFixed, type FixedColumns } from "@/lib/intake/csv/fixed-columns";
import { isHeaderName } from "@/lib/intake/proposal/propose-mapping";

/** How many lines may stand before the header. */
const PREAMBLE_MAX = 40;
/** Fewest columns of a table of calls, and fewest of them under names that are known. */
const COLUMNS_MIN = 4;
const KNOWN_MIN = 3;
/** Fewest lines below: of one alone any blank may stand between columns. */
const LINES_MIN = 2;
/** Share of the lines of calls that must be cut into as many cells as a call needs. */
const FITTING_MIN = 0.8;
const CELLS_MIN = 3;
/** Share of the lines below that must be of calls: others sum them up. */
const CALLS_SHARE_MIN = 0.5;
/** Digits that a line of a call has at least: those of a time and of a number. */
const DIGITS_MIN = 8;
/** Names with blanks between, and nothing that separates cells. */
const CAN_BE_HEADER = /^[^,;|\t]*\p{L}[^,;|\t]*\s{2,}[^,;|\t]*$/u;

/** Where columns begin: behind places at which every line is blank, if the header names what stands there. */
function startsOf(header: string, lines: readonly string[]): readonly number[] {
  const width = Math.max(header.length, ...lines.map((line) => line.length));
  const all = [header, ...lines];
  const isFilled = Array.from({ length: width }, (_, at) => all.some((line) => /\S/.test(line[at] ?? "")));
  const begins = isFilled.flatMap((filled, at) => (filled && !(isFilled[at - 1] ?? false) ? [at] : []));
  // A day and its time are one column under one name.
  return begins.filter((start, at) => at === 0 || header.slice(start, begins[at + 1]).trim() !== "");
}

/**
 * Where the columns stand of a report that aligns them by blanks alone, with a header of known names above and no ruler; null
 * where there is none, or where the lines below do not fit it.
 * @param lines the first ones of a file
 */
export function alignedColumns(lines: readonly string[]): FixedColumns | null {
  for (const [at, header] of lines.slice(0, PREAMBLE_MAX).entries()) {
    if (!CAN_BE_HEADER.test(header)) continue;
    const below = lines.slice(at + 1).filter((line) => line.trim() !== "");
    const calls = below.filter((line) => line.replace(/\D/g, "").length >= DIGITS_MIN);
    if (calls.length < LINES_MIN || calls.length < below.length * CALLS_SHARE_MIN) continue;
    const columns = { starts: startsOf(header, calls), ruler: "" };
    const names = cutFixed(header, columns);
    if (names.length < COLUMNS_MIN || names.filter(isHeaderName).length < KNOWN_MIN) continue;
    const fitting = calls.filter((line) => cutFixed(line, columns).filter((cell) => cell !== "").length >= CELLS_MIN);
    if (fitting.length >= calls.length * FITTING_MIN) return columns;
  }
  return null;
}
