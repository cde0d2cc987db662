import type { Evidence } from "@/lib/score/evidence-cell";

/**
 * The evidence of an organisation in columns, one row per caller ID, hour, carrier and campaign that holds a call.
 * Rows are sorted by those four; names stand sorted in their lists and rows hold their positions, so that the
 * same evidence is the same table in whatever order it was added. Columns are typed arrays of equal length.
 */
export interface EvidenceTable {
  readonly callerIds: readonly string[];
  readonly carriers: readonly string[];
  readonly campaigns: readonly string[];
  /** Rows of caller ID `i` are `firstRow[i]` up to but not including `firstRow[i + 1]`. */
  readonly firstRow: Uint32Array;
  /** Whole hours since the Unix epoch (UTC). */
  readonly hour: Int32Array;
  readonly carrier: Uint32Array;
  readonly campaign: Uint32Array;
  readonly counts: Readonly<Record<Evidence, Uint32Array>>;
}

/** Hours of a UTC day. */
export const DAY_HOURS = 24;

/** The UTC day (whole days since the Unix epoch) in which an hour lies. */
export function dayOfHour(hour: number): number {
  return Math.floor(hour / DAY_HOURS);
}

/** Rows in the table. */
export function rowCount(table: EvidenceTable): number {
  return table.hour.length;
}

/** UTC days from the first to the last (whole days since the Unix epoch). */
export interface DaySpan {
  readonly first: number;
  readonly last: number;
}

/** First and last UTC day that hold evidence, or null for an empty table. */
export function daySpan(table: EvidenceTable): DaySpan | null {
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (const hour of table.hour) {
    if (hour < first) first = hour;
    if (hour > last) last = hour;
  }
  return last < first ? null : { first: dayOfHour(first), last: dayOfHour(last) };
}

/**
 * The rows of each day from `firstDay` to `lastDay`, in table order: day `d` owns
 * `rows[start[d − firstDay]]` up to `rows[start[d − firstDay + 1]]`. Rows of other days are left out.
 */
export function rowsByDay(table: EvidenceTable, firstDay: number, lastDay: number) {
  const start = new Uint32Array(lastDay - firstDay + 2);
  for (const hour of table.hour) {
    const at = dayOfHour(hour) - firstDay;
    if (at >= 0 && at < start.length - 1) start[at + 1] = (start[at + 1] ?? 0) + 1;
  }
  for (let i = 1; i < start.length; i++) start[i] = (start[i] ?? 0) + (start[i - 1] ?? 0);
  const next = start.slice();
  const rows = new Uint32Array(start.at(-1) ?? 0);
  table.hour.forEach((hour, row) => {
    const at = dayOfHour(hour) - firstDay;
    if (at < 0 || at >= start.length - 1) return;
    const position = next[at] ?? 0;
    rows[position] = row;
    next[at] = position + 1;
  });
  return { start, rows };
}
