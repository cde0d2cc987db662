import { DAY_MS } from "@/lib/base/time-units";
import { civilMs } from "@/lib/intake/time/civil-time";

/** Seconds from year 0 of the Gregorian calendar, as Erlang counts, to the Unix epoch. */
const GREGORIAN_EPOCH_SECONDS = 62_167_219_200;
/** Days from a spreadsheet's day 0 (1899-12-30) to the Unix epoch. */
const SPREADSHEET_EPOCH_DAYS = 25_569;

/** Microsoft's JSON writes milliseconds so; the offset behind them tells no other moment. */
const JSON_DATE = /^\/Date\((\d{1,15})(?:[+-]\d{4})?\)\/$/;
/** Digits of the fraction as spreadsheets and programs print them at most. */
const NUMBER = /^(\d{5,19})(?:[.,](\d{1,20}))?$/;

/** Milliseconds since the Unix epoch, by how many digits a count has. */
const MS_BY_DIGITS: Readonly<Record<number, (count: number) => number>> = {
  9: (seconds) => seconds * 1000,
  10: (seconds) => seconds * 1000,
  11: (seconds) => (seconds - GREGORIAN_EPOCH_SECONDS) * 1000,
  13: (ms) => ms,
  16: (us) => us / 1000,
  19: (ns) => ns / 1_000_000,
};

/** A point in time written as one number. */
export interface NumericTime {
  readonly ms: number;
  /** The number is a reading of the local clock, not a count from an epoch. */
  readonly isLocal: boolean;
}

function compactCalendar(digits: string, fraction: string): NumericTime | null {
  const at = (from: number, to: number): number => Number(digits.slice(from, to) || "0");
  const ms = digits.length === 17 ? at(14, 17) : Math.floor(Number(`0.${fraction || "0"}`) * 1000);
  const local = civilMs(
    { year: at(0, 4), month: at(4, 6), day: at(6, 8) },
    { hour: at(8, 10), minute: at(10, 12), second: at(12, 14), ms },
  );
  return Number.isNaN(local) ? null : { ms: local, isLocal: true };
}

function isCalendarLength(digits: string): boolean {
  return /^(?:19|20)/.test(digits) && [8, 12, 14, 17].includes(digits.length);
}

/**
 * Reads a time that is one number, told apart by its count of digits: epoch in seconds (9 or 10), milliseconds (13),
 * microseconds (16) or nanoseconds (19), Gregorian seconds (11, from 62,167,219,200 on), calendar digits
 * `YYYYMMDD[HHMM[SS[mmm]]]`, a spreadsheet's day number (5, with or without a fraction), or `/Date(1790848800000)/`.
 * @returns null where the text is no such number
 */
export function readEpoch(text: string): NumericTime | null {
  const match = NUMBER.exec(text);
  if (match === null) {
    const [, ms] = JSON_DATE.exec(text) ?? [];
    return ms === undefined ? null : { ms: Number(ms), isLocal: false };
  }
  const [, digits = "", fraction = ""] = match;
  if (isCalendarLength(digits)) return compactCalendar(digits, fraction);
  const value = Number(`${digits}.${fraction || "0"}`);
  if (digits.length === 5) return { ms: Math.round((value - SPREADSHEET_EPOCH_DAYS) * DAY_MS), isLocal: true };
  const ms = MS_BY_DIGITS[digits.length]?.(value) ?? Number.NaN;
  return ms >= 0 ? { ms: Math.floor(ms), isLocal: false } : null;
}
