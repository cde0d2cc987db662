import { calleeArea } from "@/lib/calls/callee";
import { spellingsOf } from "@/lib/calls/spelled-number";

/** So few digits are an internal number or a short code. */
const NUMBER_DIGITS = 7;
/** More are no number. */
const DIGITS_MAX = 32;
/** As many digits of a number tell it from any other, and stand in every spelling of it. */
const OWN_DIGITS = 9;
const ASCII = /^[\0-\x7f]*$/;
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
  let without = "";
  let kept = 0;
  for (const { from, to } of spellingsOf(text, digits, ownLength(callee, digits))) {
    without += text.slice(kept, from) + write(text.slice(from, to));
    kept = to;
  }
  return without + text.slice(kept);
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

function inAscii(text: string): string {
  return ASCII.test(text) ? text : text.normalize("NFKC");
}

function digitsOf(text: string): string {
  return inAscii(text).replace(/\D/g, "");
}
