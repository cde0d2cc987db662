import { NUMBER_MARKS } from "@/lib/base/plain-marks";
import type { RowRefusal } from "@/lib/intake/row-refusal";

/** A time of a day. */
const CLOCK = "(?:[ T]\\d{1,2}(?::\\d{2}){1,2}(?:\\.\\d+)?)?";
/** Days with the year last, as people write them. */
const CIVIL_DAY = `(?<![\\d.])\\d{1,2}(?<mark>[./-])\\d{1,2}\\k<mark>(?:19|20)\\d{2}${CLOCK}(?![\\d.])`;
/** A day and a time of it (ISO 8601, also in its form without separators): they look like numbers, and are kept. */
const TIME =
  "(?<!\\d)\\d{4}[-\\u2010-\\u2015\\u2212]\\d{2}[-\\u2010-\\u2015\\u2212]\\d{2}(?:[ T\\u00a0\\u202f]\\d{2}(?::\\d{2}){1,2}(?:\\.\\d+)?)?(?!\\d)|(?<!\\d)20\\d{2}(?:0[1-9]|1[0-2])(?:[0-2]\\d|3[01])T?(?:[01]\\d|2[0-3])(?:[0-5]\\d){2}(?!\\d)";
/** Wide digits (East Asian) are read as digits, too. */
const DIGIT = "[\\d\\uff10-\\uff19]";
/** Seven digits or more, with the separators people write between them. */
const NUMBER = `\\+?${DIGIT}(?:${NUMBER_MARKS}{0,2}${DIGIT}){6,}`;
/** Short groups of digits with commas between, as spreadsheets write large numbers. */
const GROUPS = "(?=(?:(?:, ?)?\\d){7})\\d{1,4}(?:, ?\\d{2,4})+";
/** Groups that are no fields of a row: one text begins with them, or a quote does, or they have no comma on either side. */
const GROUPED_NUMBER = `(?<="\\+?)${GROUPS}(?!\\d)|(?<![\\d,.:/-]|, )${GROUPS}(?![\\d,.:/-])`;
const TIME_OR_NUMBER = new RegExp(`(${TIME}|${CIVIL_DAY})|${GROUPED_NUMBER}|${NUMBER}`, "g");
const DIGITS = new RegExp(DIGIT, "g");
const HIDDEN_DIGITS = 4;
/** Of a run that may be a number beside others: country and area, which calls keep too. */
const SHOWN_DIGITS = 6;

/**
 * Hides the end of everything that may be a telephone number, because a refused record is kept in the database and a
 * callee's full number never is. The line number still leads to the record in the customer's own file.
 */
export function maskNumbers(text: string): string {
  return text.replace(TIME_OR_NUMBER, (found, time?: string) => time ?? maskEnd(found));
}

/** The refusal as it may be stored. Where the columns are taken for others, a callee may stand in any field. */
export function maskRefusal(refusal: RowRefusal): RowRefusal {
  return { ...refusal, raw: maskNumbers(refusal.raw), value: maskNumbers(refusal.value) };
}

function maskEnd(number: string): string {
  const digits = number.match(DIGITS)?.length ?? 0;
  let shown = Math.min(SHOWN_DIGITS, digits - HIDDEN_DIGITS);
  return number.replace(DIGITS, (digit) => (shown-- > 0 ? digit : "*"));
}
