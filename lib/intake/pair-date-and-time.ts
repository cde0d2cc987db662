import { normaliseHeader } from "@/lib/intake/header";

const DATE_NAMES = new Set([
  "date",
  "call_date",
  "calldate",
  "start_date",
  "startdate",
  "day",
  "call_day",
  "datum",
  "fecha",
]);
const TIME_NAMES = new Set([
  "time",
  "call_time",
  "calltime",
  "start_time",
  "starttime",
  "time_of_day",
  "hour",
  "zeit",
  "uhrzeit",
  "hora",
]);
const CLOCK = /^\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?(?:\s*[ap]\.?\s?m\.?)?$/i;

/** A table's column, as far as pairing needs it. */
interface NamedColumn {
  readonly name: string;
  readonly values: readonly string[];
}

function allFilled(values: readonly string[], test: (value: string) => boolean): boolean {
  return values.filter((value) => value.trim() !== "").every((value) => test(value.trim()));
}

/**
 * Finds a start that is written in two columns, a date and a time of day. Without values the names alone decide,
 * and only the plainest ones do.
 * @returns positions of the two columns, or null where the start is in one
 */
export function pairDateAndTime(
  columns: readonly NamedColumn[],
): { readonly date: number; readonly time: number } | null {
  const names = columns.map(({ name }) => normaliseHeader(name));
  const date = names.findIndex(
    (name, at) => DATE_NAMES.has(name) && allFilled(columns[at]?.values ?? [], (value) => !value.includes(":")),
  );
  const time = names.findIndex(
    (name, at) => TIME_NAMES.has(name) && allFilled(columns[at]?.values ?? [], (value) => CLOCK.test(value)),
  );
  if (date < 0 || time < 0) return null;
  const hasValues = columns.some(({ values }) => values.some((value) => value !== ""));
  return hasValues || (names[date] === "date" && names[time] === "time") ? { date, time } : null;
}
