import { NUMBER_MARKS } from "@/lib/base/plain-marks";

/** A stretch of a text. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Where the ten digits begin that are written otherwise than on a keyboard and mean the same (Unicode, NFKC). */
const WRITTEN_FROM = [0xff10, 0x2080, 0x1d7ce, 0x1d7d8, 0x1d7e2, 0x1d7ec, 0x1d7f6];
const RAISED = [0x2070, 0x00b9, 0x00b2, 0x00b3, 0x2074, 0x2075, 0x2076, 0x2077, 0x2078, 0x2079];
const DIGIT_OF: ReadonlyMap<number, string> = new Map(
  Array.from({ length: 10 }, (_, digit) => digit).flatMap((digit) =>
    [0x30, ...WRITTEN_FROM]
      .map((zero) => zero + digit)
      .concat(RAISED[digit] ?? [])
      .map((code) => [code, String(digit)] as const),
  ),
);
const ASCII_DIGIT = /[0-9]/;
/** What may stand between digits that are known to be one number: whatever is neither letter nor digit, and JSON's `\t`. */
const GAP = /^(?:[^\p{L}\p{N}]|(?<=\\)[tnr]){0,6}$/u;
/** What is dialled before a number: a plus, as it is or escaped, and the digits that lead abroad. */
const LEAD = new RegExp(`(?:(?:\\+|%2B)?(?:[0-9]${NUMBER_MARKS}{0,2}){1,6}|\\+|%2B)$`);
/** More than the longest lead takes. */
const LEAD_MAX = 24;

/** The digits of a text, and where each stands in it. */
interface Digits {
  readonly values: string;
  readonly from: readonly number[];
  readonly to: readonly number[];
}

/**
 * Finds where a text spells a number: its own digits in their order, with anything but letters and other digits between, and
 * before them those of the country and of the way abroad, as far as they are written. Scanned, not matched: an expression for
 * each number of a file takes milliseconds to be made.
 * @param digits of the whole number
 * @param ownLength how many of them, from the end, stand in every spelling of it
 */
export function spellingsOf(text: string, digits: string, ownLength: number): Span[] {
  const found = digitsIn(text);
  const own = digits.slice(-ownLength);
  const spans: Span[] = [];
  let free = 0;
  let at = found.values.indexOf(own);
  while (at >= 0) {
    const last = at + ownLength - 1;
    const from = found.from[at] ?? 0;
    const to = found.to[last] ?? 0;
    const isWhole = from >= free && isTied(text, found, at, last) && !ASCII_DIGIT.test(text.charAt(to));
    if (isWhole) {
      spans.push({ from: leadFrom(text, found, at, { country: digits.slice(0, -ownLength), free }), to });
      free = to;
    }
    at = found.values.indexOf(own, isWhole ? last + 1 : at + 1);
  }
  return spans;
}

function digitsIn(text: string): Digits {
  let values = "";
  const from: number[] = [];
  const to: number[] = [];
  for (let at = 0; at < text.length; ) {
    const code = text.codePointAt(at) ?? 0;
    const next = at + (code > 0xffff ? 2 : 1);
    const digit = DIGIT_OF.get(code);
    if (digit !== undefined) {
      values += digit;
      from.push(at);
      to.push(next);
    }
    at = next;
  }
  return { values, from, to };
}

/** Whether nothing stands between the digits from the first to the last that may not. */
function isTied(text: string, { from, to }: Digits, first: number, last: number): boolean {
  for (let at = first; at < last; at += 1) {
    const [end = 0, begin = 0] = [to[at], from[at + 1]];
    if (begin > end && !GAP.test(text.slice(end, begin))) return false;
  }
  return true;
}

/**
 * Where begins what is written before the own digits: of the country, from its last digit on, and then of the way abroad;
 * not before `free`, up to which the text is another spelling's.
 */
function leadFrom(
  text: string,
  found: Digits,
  ownAt: number,
  { country, free }: { readonly country: string; readonly free: number },
): number {
  let at = ownAt;
  for (const digit of [...country].reverse()) {
    const isNext = found.values.charAt(at - 1) === digit && (found.from[at - 1] ?? 0) >= free;
    if (!isNext || !isTied(text, found, at - 1, at)) break;
    at -= 1;
  }
  const from = found.from[at] ?? 0;
  const lead = text.slice(Math.max(free, from - LEAD_MAX), from);
  return from - (LEAD.exec(lead)?.[0].length ?? 0);
}
