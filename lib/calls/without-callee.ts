import { NUMBER_MARKS } from "@/lib/base/plain-marks";

/** Digits of a number that stand in every spelling of it: what comes before is the country, and prefixes. */
const OWN_DIGITS = 9;
/** The last digits of a number are written together, if only by twos. */
const LAST = 2;
const BETWEEN = `${NUMBER_MARKS}{0,2}`;
const WORD = "[callee]";
/** So few digits are an internal number or a short code. */
const NUMBER_DIGITS = 7;
/** A text holds the end of a number only where its end is among these. */
const END = 10 ** NUMBER_DIGITS;

/**
 * A text of a record without the dialled number of that record, however it is spelled. Networks write into a header what they
 * like, the called number too, and headers are kept as evidence.
 * @param callee as the record was read: `+` and digits, or digits alone
 */
export function withoutCallee(text: string, callee: string): string {
  const digits = callee.replace(/\D/g, "");
  if (digits.length < NUMBER_DIGITS || !text.includes(digits.slice(-LAST))) return text;
  const own = digits.slice(-OWN_DIGITS).split("").join(BETWEEN);
  return text.replace(new RegExp(`(?:(?:\\+|%2B)?(?:\\d${BETWEEN}){1,6}|\\+|%2B)?${own}(?!\\d)`, "g"), WORD);
}

/**
 * How the numbers end that a text may hold, whatever is written between their digits: seven digits each; none for a text with
 * fewer. From a text of which no end is that of the callee ({@link numberEnd}), {@link withoutCallee} takes nothing.
 */
export function numberEnds(text: string): readonly number[] {
  const ends = new Set<number>();
  let digits = "";
  for (const [run] of text.matchAll(/\d+/g)) {
    digits = (digits + run).slice(-NUMBER_DIGITS);
    if (digits.length === NUMBER_DIGITS) ends.add(Number(digits));
  }
  return [...ends];
}

/** The end of an international number that is given without its `+`, as {@link numberEnds} tells it. */
export function numberEnd(number: number): number {
  return number % END;
}
