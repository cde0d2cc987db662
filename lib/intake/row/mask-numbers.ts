import { replaceCallee } from "@/lib/calls/without-callee";
import type { RowRefusal } from "@/lib/intake/row/row-refusal";

/** Wide digits (East Asian), those of other scripts and raised ones are read as digits, too. */
const DIGIT = "[\\p{Nd}\\p{No}]";
/** What people write between the digits of a number: blanks, brackets, dashes, marks that nobody sees, and what else separates. */
const MARKS = "\\s\\p{Cf}\\p{Pd}().\\u2212/\\u2044\\u2215\\\\_|:#*~\\u00b7\\u2022\\u2027\\u2219\\u22c5\\u30fb";
/** So many stand between two digits: a slash with a blank on either side. */
const MARKS_MAX = 3;
/** Short groups of digits with commas between, as spreadsheets write large numbers. */
const GROUPS = "(?=(?:(?:, ?)?\\d){7})\\d{1,4}(?:, ?\\d{2,4})+";
/** Groups that are no fields of a row: one text begins with them, or a quote does, or they have no comma on either side. */
const GROUPED_NUMBER = `(?<="\\+?)${GROUPS}(?!\\d)|(?<![\\d,.:/-]|, )${GROUPS}(?![\\d,.:/-])`;

const SECONDS = "(?:\\.\\d{1,9})?";
/** A time of a day behind the day. */
const CLOCK = `[ T:\\u00a0\\u202f]\\d{1,2}(?::\\d{2}){1,2}${SECONDS}`;
const DASH = "[-\\u2010-\\u2015\\u2212]";
/** Where digits begin that are not the end of an international number. */
const START = "(?<!\\d)(?=\\d)(?<!\\+\\d{1,3}[ ().-]{0,2})";
/** What looks like a number and is kept: times, and addresses of hosts. */
const KEPT = new RegExp(
  `${START}(?:${[
    // Year first (ISO 8601, also with slashes and points, and without any), with its offset.
    `\\d{4}${DASH}\\d{2}${DASH}\\d{2}(?:${CLOCK}(?: ?[+-]\\d{2}:?\\d{2})?)?(?!\\d)`,
    `(?<![./_])(?:19|20)\\d{2}(?<cut>[./_])\\d{1,2}\\k<cut>\\d{1,2}(?:${CLOCK})?(?![\\d./_])`,
    "20\\d{2}(?:0[1-9]|1[0-2])(?:[0-2]\\d|3[01])[ T]?(?:[01]\\d|2[0-3])(?:[0-5]\\d){2}(?!\\d)",
    // Year last, as people write it; one of two digits only with a time behind it.
    `(?<!\\.)\\d{1,2}(?<mark>[./-])\\d{1,2}\\k<mark>(?:(?:19|20)\\d{2}(?:${CLOCK})?|\\d{2}${CLOCK})(?![\\d.])`,
    // A time of a day, or a length of time, by itself.
    `(?<!:)(?:(?:(?:19|20)\\d{2}:)?\\d{1,3}:[0-5]\\d:[0-5]\\d${SECONDS}|(?:[01]?\\d|2[0-3]):[0-5]\\d)(?![\\d:])`,
    // An IPv4 address with its port, unless its groups are pairs, as people write numbers of eight digits.
    "(?<!\\.)(?!(?:\\d\\d\\.){3}\\d\\d(?!\\d))(?:(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(?:\\.(?=\\d)|(?![\\d.]))){4}(?::\\d{1,5}(?!\\d))?",
  ].join("|")})`,
  "g",
);
const DIGITS = new RegExp(DIGIT, "gu");
const HIDDEN_DIGITS = 4;
/** Of a run that may be a number beside others: country and area, which calls keep too. */
const SHOWN_DIGITS = 6;
const patterns = new Map<string, RegExp>();

/**
 * Hides the end of everything that may be a telephone number, because a refused record is kept in the database and a
 * callee's full number never is. The line number still leads to the record in the customer's own file.
 * @param delimiter what stands between the cells of the text, and hence not between the digits of a number
 */
export function maskNumbers(text: string, delimiter = ","): string {
  const numbers = numbersBetween(delimiter);
  let masked = "";
  let from = 0;
  for (const { 0: kept, index } of text.matchAll(KEPT)) {
    masked += text.slice(from, index).replace(numbers, maskEnd) + kept;
    from = index + kept.length;
  }
  return masked + text.slice(from).replace(numbers, maskEnd);
}

/**
 * The refusal as it may be stored. Where the columns are taken for others, a callee may stand in any field.
 * @param delimiter see {@link maskNumbers}
 */
export function maskRefusal(refusal: RowRefusal, delimiter?: string): RowRefusal {
  return { ...refusal, raw: maskNumbers(refusal.raw, delimiter), value: maskNumbers(refusal.value) };
}

/** The refusal of a record with its dialled number masked in any spelling, also in ones that nobody would take for a number. */
export function maskDialled(refusal: RowRefusal, callee: string): RowRefusal {
  const masked = (text: string) => replaceCallee(text, callee, maskEnd);
  return { ...refusal, raw: masked(refusal.raw), value: masked(refusal.value) };
}

/** Seven digits or more, with the separators people write between them. */
function numbersBetween(delimiter: string): RegExp {
  const known = patterns.get(delimiter);
  if (known !== undefined) return known;
  // A blank is left to numbers: quoted cells hold it.
  const notDelimiter = /^[\t/_|:#*~]$/.test(delimiter) ? `(?!\\x${hex(delimiter)})` : "";
  const between = `(?:${notDelimiter}[${MARKS}]|(?<=\\\\)[tnr]){0,${MARKS_MAX}}`;
  const pattern = new RegExp(`(?=[+\\p{Nd}\\p{No}])(?:${GROUPED_NUMBER}|\\+?${DIGIT}(?:${between}${DIGIT}){6,})`, "gu");
  patterns.set(delimiter, pattern);
  return pattern;
}

function hex(character: string): string {
  return character.charCodeAt(0).toString(16).padStart(2, "0");
}

function maskEnd(number: string): string {
  const digits = number.match(DIGITS)?.length ?? 0;
  let shown = Math.min(SHOWN_DIGITS, digits - HIDDEN_DIGITS);
  return number.replace(DIGITS, (digit) => (shown-- > 0 ? digit : "*"));
}
