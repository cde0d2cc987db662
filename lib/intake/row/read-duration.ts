import { plainMarks } from "@/lib/base/plain-marks";
import { DAY_MS, HOUR_MS } from "@/lib/base/time-units";

/** Unit of a duration written as a bare number; `hm` are minutes, and a clock of two parts beside them shows hours and minutes. */
export const DURATION_UNITS = ["us", "ms", "s", "min", "hm", "d"] as const;
export type DurationUnit = (typeof DURATION_UNITS)[number];

const UNIT_MS: Readonly<Record<DurationUnit, number>> = {
  us: 0.001,
  ms: 1,
  s: 1000,
  min: 60_000,
  hm: 60_000,
  d: DAY_MS,
};
const PLAIN = /^\d+(?:[.,]\d+)?(?:e-0?\d)?$|^[.,]\d+$/i;
const CLOCK = /^(?:(\d+):)?(\d{1,4}):(\d{1,2})(?:[.,](\d+))?$/;
const HOURS_AND_MINUTES = /^\d+:[0-5]?\d$/;
/** Days before a clock: `1.02:03:04` of .NET, `0 days 00:01:05` of pandas, `1 day, 0:01:05` of Python. */
const DAYS = /^(\d+)(?:\.|\s*d(?:ays?)?,?\s+)(?=\d+:\d)/;
const DECIMALS = /[.,](\d+)$/;
const MARKED = /^(\d+)'\s*([0-5]?\d)(?:"|'')$/;
const THOUSANDS = /^\d{1,3}(?:(?:\.\d{3})+,|(?:,\d{3})+\.)\d+$/;
/** Thousands of a whole number: twice the same sign is none of decimals, and nobody counts thousandths of a millisecond. */
const WHOLE_THOUSANDS = /^\d{1,3}(?:(?:,\d{3}){2,}|(?:\.\d{3}){2,})$/;
const SOME_THOUSANDS = /^[1-9]\d{0,2}[,.]\d{3}$/;
/** What is written around a number and its unit: "less than" before it, "(s)" behind it. */
const AROUND = /^[<~≈]\s*|\(s\)/g;
const WORDS = /^(?:\d+(?:[.,]\d+)?\s*[a-zµ]+\.?\s*)+$/;
/** The same length once more, in brackets: `65s (1m 5s)`. */
const TWICE = /^(\d[\d:]*(?:\s*[a-z]+)?)\s*\((\d[^()]*)\)$/i;
const PART = /(\d+(?:[.,]\d+)?)\s*([a-zµ]+)/g;
/** ISO 8601, without years and months, whose length differs. */
const ISO = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:[.,]\d+)?)S)?)?$/i;
/** Blanks that do not break stand before three digits of a large number. */
const GROUPED = /(?<=\d)[\u00a0\u202f](?=\d{3}(?!\d))/g;
const LONGEST_MS = 7 * DAY_MS;

/** Milliseconds of one unit word, by its first letters; NaN where the word is no unit. */
function wordMs(word: string): number {
  if (word === "ms" || word.startsWith("msec") || word.startsWith("mil")) return 1;
  if (word === "us" || word === "µs" || word.startsWith("micro")) return 0.001;
  if (word === "s" || /^se[ckg]/.test(word)) return 1000;
  if (word === "m" || word.startsWith("min")) return 60_000;
  return word === "h" || /^(?:hr|hour|heure|hora|ora|ore|stunde|std|uur)/.test(word) ? HOUR_MS : Number.NaN;
}

function number(text: string): number {
  return Number(text.replace(",", "."));
}

/**
 * What a number of a unit counts in milliseconds. Of minutes and days whole seconds are written cut or rounded: those that the
 * digits behind the point leave open, `1.0833` minutes are 65 seconds.
 */
function amountMs(text: string, unitMs: number): number {
  const ms = number(text) * unitMs;
  const digits = DECIMALS.exec(text)?.[1]?.length ?? 0;
  if (unitMs < UNIT_MS.min || digits === 0) return ms;
  const whole = Math.round(ms / UNIT_MS.s) * UNIT_MS.s;
  return Math.abs(ms - whole) < unitMs * 10 ** -digits ? whole : ms;
}

function readClock(match: RegExpExecArray): number {
  const [, hours = "0", minutes = "0", seconds = "0", fraction = "0"] = match;
  // A counter that never carries over begins with nothing.
  if (Number(minutes) > 59 && match[1] !== undefined && Number(hours) > 0) return Number.NaN;
  if (Number(seconds) > 59 && Number(hours) + Number(minutes) > 0) return Number.NaN;
  return (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds) + Number(`0.${fraction}`)) * 1000;
}

/** What stands before the word of a unit; nobody counts thousandths of a millisecond, so that `65.000 ms` are thousands. */
function countedMs(amount: string, unitMs: number): number {
  return unitMs === 1 && SOME_THOUSANDS.test(amount) ? Number(amount.replace(/[.,]/, "")) : amountMs(amount, unitMs);
}

function readWords(text: string): number {
  let total = 0;
  for (const [, amount = "", word = ""] of text.matchAll(PART)) total += countedMs(amount, wordMs(word));
  return total;
}

function readIso(text: string): number | null {
  const match = /\d/.test(text) ? ISO.exec(text) : null;
  if (match === null) return null;
  const [, days = "0", hours = "0", minutes = "0", seconds = "0"] = match;
  return (Number(days) * 86_400 + Number(hours) * 3600 + Number(minutes) * 60 + number(seconds)) * 1000;
}

/** A clock, days before it or none; null where there is none. */
function readDaysAndClock(text: string, unit: DurationUnit): number | null {
  const days = DAYS.exec(text);
  const time = days === null ? text : text.slice(days[0].length);
  const clock = CLOCK.exec(unit === "hm" && HOURS_AND_MINUTES.test(time) ? `${time}:00` : time);
  return clock === null ? null : Number(days?.[1] ?? 0) * DAY_MS + readClock(clock);
}

function readMarked(text: string): number | null {
  const [, minutes, seconds] = MARKED.exec(text) ?? [];
  return minutes === undefined ? null : (Number(minutes) * 60 + Number(seconds)) * 1000;
}

/** The same duration in two spellings; NaN where they are two durations. */
function readTwice(text: string, unit: DurationUnit): number | null {
  const [, once, again] = TWICE.exec(text) ?? [];
  if (once === undefined || again === undefined) return null;
  const ms = readMs(once, unit);
  return ms === readMs(again, unit) ? ms : Number.NaN;
}

function readMs(text: string, unit: DurationUnit): number {
  if (WHOLE_THOUSANDS.test(text) || (unit === "ms" && SOME_THOUSANDS.test(text)))
    return Number(text.replace(/[.,]/g, "")) * UNIT_MS[unit];
  if (PLAIN.test(text)) return amountMs(text, UNIT_MS[unit]);
  if (THOUSANDS.test(text)) return amountMs(text.replace(/[.,](?=.*[.,])/g, ""), UNIT_MS[unit]);
  const written = readDaysAndClock(text, unit) ?? readMarked(text) ?? readIso(text) ?? readTwice(text, unit);
  if (written !== null) return written;
  const lower = text.toLowerCase();
  return WORDS.test(lower) ? readWords(lower) : Number.NaN;
}

/**
 * Reads a duration: a bare number in `unit`, `h:mm:ss`, `m:ss` (`h:mm` by the unit), or numbers with their units (`12 sec.`, `5m10s`, `320 ms`), ISO 8601 (`PT1M5S`);
 * decimals with point or comma; days may stand before a clock.
 * @returns whole milliseconds; null where the text is empty, `NA` or says "unknown" by a negative number; `broken_duration`
 * where it is no duration or longer than a week
 */
export function readDuration(text: string, unit: DurationUnit): number | null | "broken_duration" {
  const plain = plainMarks(text.replace(GROUPED, "")).replace(AROUND, "").trim();
  if (plain === "" || /^(?:-\d+(?:[.,]\d+)?|na)$/i.test(plain)) return null;
  if (plain.length > 40) return "broken_duration";
  const ms = readMs(plain, unit);
  return ms >= 0 && ms <= LONGEST_MS ? Math.round(ms) : "broken_duration";
}
