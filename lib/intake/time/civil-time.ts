/** Days from 1970-01-01 to a date of the proleptic Gregorian calendar; month 1 to 12. Howard Hinnant, "chrono-compatible low-level date algorithms". */
function daysFromCivil(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Whether the calendar has this date; month 1 to 12. */
export function isCivilDate(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** A date as written; month 1 to 12, nothing checked against the calendar. */
export interface WrittenDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** The reading of a clock, nothing checked. */
export interface WrittenClock {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly ms: number;
}

/** The beginning of a day. */
export const MIDNIGHT: WrittenClock = { hour: 0, minute: 0, second: 0, ms: 0 };

/**
 * Milliseconds from 1970-01-01 00:00 to a wall-clock time, both on the same clock: the reading of a local clock
 * as if it were UTC. NaN where calendar or clock have no such time; second 60 (a leap second) counts as the next minute's 0.
 */
export function civilMs({ year, month, day }: WrittenDate, { hour, minute, second, ms }: WrittenClock): number {
  if (!isCivilDate(year, month, day) || hour > 23 || minute > 59 || second > 60) return Number.NaN;
  return (((daysFromCivil(year, month, day) * 24 + hour) * 60 + minute) * 60 + second) * 1000 + ms;
}
