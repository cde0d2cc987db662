import { plainMarks } from "@/lib/base/plain-marks";
import { bareNumberText } from "@/lib/calls/number-text";
import { scientificDigits } from "@/lib/calls/scientific-number";
import { readDirection } from "@/lib/intake/read-direction";
import { readDuration } from "@/lib/intake/read-duration";
import { createTimeReader } from "@/lib/intake/read-time";

/** What the values of a column look like; one value may fit several shapes. */
export const VALUE_SHAPES = ["phone", "time", "sipCode", "cause", "duration", "direction", "word", "id"] as const;
export type ValueShape = (typeof VALUE_SHAPES)[number];

const PHONE =
  /^(?:["'=]*[^<>"]{0,60}["']?\s*<)?(?:(?:tel|sips?):)?['"=+*]{0,4}\+?[\d().\s-]{2,24}(?:@[\w.:-]+)?>?["']?$/i;
const DIGITS_MAX = 18;
const WHOLE_NUMBER_MIN = 7;
const SIP_CODE = /^(?:sip(?::|%3a))?(?:[2-6]\d\d)(?:\.0)?(?:\s.*)?$/i;
const CAUSE = /^(?:\d{1,3}|[A-Z][A-Z_]{4,40}(?:\s\[\d+\])?)$/;
const WORD = /^[A-Za-z][A-Za-z0-9 _./()-]{1,60}$/;
const ID = /^[\w@.:+/=-]{6,120}$/;
// Any order serves: whether a text is a time at all does not depend on it.
const readTime = createTimeReader("UTC", "dmy");

function digitsOf(text: string): number {
  return text.replace(/\D/g, "").length;
}

function isTime(text: string): boolean {
  return text.length >= 8 && (typeof readTime(text) === "number" || readTime(text) === "date_out_of_range");
}

/** A number among words, of a channel, or in digits of another script; an internal number alone is written plainly. */
function isWrappedNumber(text: string): boolean {
  const bare = bareNumberText(text);
  const count = digitsOf(bare);
  return PHONE.test(bare) && count >= WHOLE_NUMBER_MIN && count <= DIGITS_MAX;
}

const TESTS: Readonly<Record<ValueShape, (text: string) => boolean>> = {
  phone: (text) =>
    (PHONE.test(plainMarks(text)) && digitsOf(text) >= 2 && digitsOf(text) <= DIGITS_MAX) ||
    isWrappedNumber(text) ||
    scientificDigits(text) !== null,
  time: isTime,
  sipCode: (text) => SIP_CODE.test(text),
  cause: (text) => CAUSE.test(text),
  duration: (text) => text.length < 20 && typeof readDuration(text, "s") === "number",
  direction: (text) => text.length < 30 && readDirection(text, {}) !== null,
  word: (text) => WORD.test(text),
  id: (text) => ID.test(text),
};

/** Share of the filled values that fit the shape, 0 to 1; null where no value is filled. */
export function shareOfShape(values: readonly string[], shape: ValueShape): number | null {
  const filled = values.filter((value) => value !== "");
  if (filled.length === 0) return null;
  return filled.filter((value) => TESTS[shape](value)).length / filled.length;
}
