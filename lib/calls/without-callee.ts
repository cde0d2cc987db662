import { NUMBER_MARKS } from "@/lib/base/plain-marks";
import { calleeArea } from "@/lib/calls/callee";

/** So few digits are an internal number or a short code. */
const NUMBER_DIGITS = 7;
/** More are no number, and an expression for as many would take more memory than there is. */
const DIGITS_MAX = 32;
/** As many digits of a number tell it from any other, and stand in every spelling of it. */
const OWN_DIGITS = 9;
/** Where the ten digits begin that are written otherwise than on a keyboard and mean the same (Unicode, NFKC). */
const WRITTEN_FROM = [0xff10, 0x2080, 0x1d7ce, 0x1d7d8, 0x1d7e2, 0x1d7ec, 0x1d7f6];
const RAISED = ["\u2070", "\u00b9", "\u00b2", "\u00b3", "\u2074", "\u2075", "\u2076", "\u2077", "\u2078", "\u2079"];
const ASCII = /^[\0-\x7f]*$/;
/** What may stand between digits that are known to be one number: whatever is neither letter nor digit, and JSON's `\t`. */
const BETWEEN = "(?:[^\\p{L}\\p{N}]|(?<=\\\\)[tnr]){0,6}";
const BEFORE = `(?:(?:\\+|%2B)?(?:\\d${NUMBER_MARKS}{0,2}){1,6}|\\+|%2B)?`;
const WORD = "[callee]";
/** A text holds the end of a number only where its end is among these. */
const END = 10 ** NUMBER_DIGITS;

/**
 * A text of a record without the dialled number of that record, however it is spelled. Networks write into a header what they
 * like, the called number too, and headers are kept as evidence.
 * @param callee as the record was read: `+` and digits, or digits alone
 */
export function withoutCallee(text: string, callee: string): string {
  return replaceCallee(text, callee, () => WORD);
}

/** As {@link withoutCallee}, with what `write` makes of each spelling of the number in its place. */
export function replaceCallee(text: string, callee: string, write: (found: string) => string): string {
  const digits = digitsOf(callee);
  if (digits.length < NUMBER_DIGITS || digits.length > DIGITS_MAX) return text;
  const own = digits.slice(-ownLength(callee, digits));
  if (!digitsOf(text).includes(own)) return text;
  return text.replace(new RegExp(`${BEFORE}${spelling(digits, own)}`, "gu"), write);
}

/**
 * How the numbers end that a text may hold, whatever is written between their digits: seven digits each; none for a text with
 * fewer. From a text of which no end is that of the callee ({@link numberEnd}), {@link withoutCallee} takes nothing.
 */
export function numberEnds(text: string): readonly number[] {
  const ends = new Set<number>();
  const isAscii = ASCII.test(text);
  let digits = "";
  // Of digits that are written otherwise it is not known which of them stand together.
  for (const [run] of inAscii(text).matchAll(isAscii ? /\d+/g : /\d/g)) {
    digits = (digits + run).slice(-NUMBER_DIGITS);
    if (digits.length === NUMBER_DIGITS) ends.add(Number(digits));
  }
  return [...ends];
}

/** The end of an international number that is given without its `+`, as {@link numberEnds} tells it. */
export function numberEnd(number: number): number {
  return number % END;
}

/** Digits that stand in every spelling of the number, from its end: those of the country do not. */
function ownLength(callee: string, { length }: string): number {
  const isNorthAmerican = callee.startsWith("+1");
  const code = isNorthAmerican ? 1 : Math.max(0, calleeArea(callee).length - 1);
  return Math.min(OWN_DIGITS, Math.max(NUMBER_DIGITS, length - code));
}

/** The number's own digits with anything between, and those before them as far as they are written. */
function spelling(digits: string, own: string): string {
  const before = [...digits.slice(0, -own.length)].reduce((lead, digit) => `(?:${lead}${anyOf(digit)}${BETWEEN})?`, "");
  return `${before}${[...own].map(anyOf).join(BETWEEN)}(?!\\d)`;
}

/** A class of all ways to write a digit. */
function anyOf(digit: string): string {
  const value = Number(digit);
  return `[${digit}${RAISED[value] ?? ""}${String.fromCodePoint(...WRITTEN_FROM.map((zero) => zero + value))}]`;
}

function inAscii(text: string): string {
  return ASCII.test(text) ? text : text.normalize("NFKC");
}

function digitsOf(text: string): string {
  return inAscii(text).replace(/\D/g, "");
}
