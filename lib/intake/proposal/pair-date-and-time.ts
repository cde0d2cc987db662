import { plainMarks } from "@/lib/base/plain-marks";
import { headerWords } from "@/lib/intake/header/header-words";
import { headerZone, withoutZone } from "@/lib/intake/header/header-zone";
import { isCalendarDay } from "@/lib/intake/time/calendar-day";
import { isHalfOfDay, withColons } from "@/lib/intake/time/clock-marks";
import { zoneNamed } from "@/lib/intake/time/zone-name";

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
  "jour",
  "data",
  "dia",
  "giorno",
  "tarih",
  "tanggal",
  "dato",
  "paivamaara",
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
  "heure",
  "ora",
  "tijd",
  "saat",
  "godzina",
  "waktu",
  "jam",
  "cas",
  "ido",
  "tid",
  "tidspunkt",
  "kellonaika",
  "klokkeslet",
  "klokkeslett",
]);
const CLOCK = /^\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?(?:\s*(?:[ap]\.?\s?m\.?|uhr))?$/i;
/** So a date may be written as well, where the name does not tell which it is. */
const POINTED_CLOCK = /^\d{1,2}\.\d{2}\.\d{2}$/;
/** So times of day are written without any mark, beside a date. */
const BARE_CLOCK = /^(?:[01]\d|2[0-3])[0-5]\d[0-5]\d$/;
/** Letters that show how a date or a time is written, which no name needs: `(DD/MM/YYYY)`, `hh:mm:ss`. */
const WRITTEN_LIKE = /[([]?\b(?:[dmy]{1,4}[\s/.-][dmy]{1,4}[\s/.-][dmy]{2,4}|h{1,2}:?mm?(?::?ss?)?)\b[)\]]?/gi;
/** Share of the rows in which a time of day must stand. */
const CLOCKS_MIN = 0.9;
/** Durations look like times of the small hours, in which few people call: so many must be later. */
const DAYTIME_MIN = 0.5;
const SMALL_HOURS_END = 6;

/** A table's column, as far as pairing needs it. */
interface NamedColumn {
  readonly name: string;
  readonly values: readonly string[];
}

function allFilled(values: readonly string[], test: (value: string) => boolean): boolean {
  return values.filter((value) => value.trim() !== "").every((value) => test(value.trim()));
}

/** Whether a text is a time of day, however it marks the hours, the half of the day and its zone. */
function isClock(written: string): boolean {
  const text = plainMarks(written);
  if (CLOCK.test(text)) return true;
  const bare = text.replace(/\s+(\p{L}+)$/u, (whole, word: string) => (zoneNamed(word) === null ? whole : ""));
  return CLOCK.test(withColons(bare).trim());
}

/** Whether clocks without marks are more than lengths of time: most of them are of the day. */
function isByDay(values: readonly string[]): boolean {
  const bare = values.filter((value) => BARE_CLOCK.test(value));
  const late = bare.filter((value) => Number(value.slice(0, 2)) >= SMALL_HOURS_END);
  return late.length >= bare.length * DAYTIME_MIN;
}

/** Which clock a name speaks of: that of a zone, the local one, or empty where it says nothing. */
function clockOf(name: string): string {
  return headerZone(name).toLowerCase() || (/local/i.test(name) ? "local" : "");
}

/**
 * Finds a start that is written in two columns, a date and a time of day of one clock, rather of one that is named.
 * Without values the names alone decide, and only the plainest ones do.
 * @returns positions of the two columns, or null where the start is in one
 */
export function pairDateAndTime(
  columns: readonly NamedColumn[],
): { readonly date: number; readonly time: number } | null {
  const names = columns.map(({ name }) => headerWords(withoutZone(name).replace(WRITTEN_LIKE, " ")));
  const clocks = columns.map(({ name }) => clockOf(name));
  const find = (called: ReadonlySet<string>, test: (value: string) => boolean) =>
    names.flatMap((name, at) => (called.has(name) && allFilled(columns[at]?.values ?? [], test) ? [at] : []));
  const dates = find(DATE_NAMES, (value) => !value.includes(":"));
  const times = find(
    TIME_NAMES,
    (value) => isClock(value) || POINTED_CLOCK.test(value) || BARE_CLOCK.test(value),
  ).filter((at) => isByDay(filledOf(columns[at])));
  const pairs = dates.flatMap((date) =>
    times.flatMap((time) => {
      const [a = "", b = ""] = [clocks[date], clocks[time]];
      return a === b || a === "" || b === "" ? [{ date, time, isNamed: a === b && !["", "local"].includes(a) }] : [];
    }),
  );
  const best = pairs.find(({ isNamed }) => isNamed) ?? pairs[0];
  if (best === undefined) return null;
  const { date, time } = best;
  const hasValues = columns.some(({ values }) => values.some((value) => value !== ""));
  return hasValues || (names[date] === "date" && names[time] === "time") ? { date, time } : null;
}

function filledOf(column: NamedColumn | undefined): readonly string[] {
  return (column?.values ?? []).map((value) => value.trim()).filter((value) => value !== "");
}

/** Whether a column holds a time of day in nearly as many rows as the day is told in, and not durations written alike. */
function isTimeOfDay(column: NamedColumn, rows: number, hasHalf: boolean): boolean {
  const clocks = filledOf(column).filter(isClock);
  const isLate = (clock: string) =>
    hasHalf || /m\.?$/i.test(clock) || Number.parseInt(plainMarks(clock), 10) >= SMALL_HOURS_END;
  const late = clocks.filter(isLate).length;
  return clocks.length > 0 && clocks.length >= rows * CLOCKS_MIN && late >= clocks.length * DAYTIME_MIN;
}

/**
 * Finds the time of day that belongs to a start which holds days alone, by the values.
 * @param start position of the start
 * @param isOther whether the name of a column says that its times are not those of the start
 * @returns its position; null where the start holds times, or where no column or several could be it
 */
export function timeOfDayOf(
  columns: readonly NamedColumn[],
  start: number,
  isOther: (position: number) => boolean,
): number | null {
  const days = filledOf(columns[start]);
  if (days.length === 0 || !days.every(isCalendarDay)) return null;
  const hasHalf = columns.some((_, at) => isHalf(columns, at));
  const found = columns.flatMap((column, at) =>
    at !== start && !isOther(at) && isTimeOfDay(column, days.length, hasHalf) ? [at] : [],
  );
  return found.length === 1 ? (found[0] ?? null) : null;
}

function isHalf(columns: readonly NamedColumn[], at: number): boolean {
  const values = filledOf(columns[at]);
  return values.length > 0 && values.every(isHalfOfDay);
}

/**
 * Finds the column that holds AM and PM, and nothing else, of the times in another one: the next column, or the only one.
 * @param time position of the times
 * @returns its position; null where there is none, or the times say it themselves
 */
export function halfOfDayOf(columns: readonly NamedColumn[], time: number): number | null {
  if (filledOf(columns[time]).some((value) => /[ap]\.?\s?m\.?$/i.test(value))) return null;
  if (isHalf(columns, time + 1)) return time + 1;
  const found = columns.flatMap((_, at) => (isHalf(columns, at) ? [at] : []));
  return found.length === 1 ? (found[0] ?? null) : null;
}
