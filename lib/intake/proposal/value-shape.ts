import { plainMarks } from "@/lib/base/plain-marks";
import { parseHangupCode } from "@/lib/calls/hangup-code";
import { bareNumberText } from "@/lib/calls/number-text";
import { parseQ850, q850ByName } from "@/lib/calls/q850";
import { scientificDigits } from "@/lib/calls/scientific-number";
import { statedCause } from "@/lib/calls/stated-cause";
import { readDirection } from "@/lib/intake/row/read-direction";
import { readDuration } from "@/lib/intake/row/read-duration";
import { createTimeReader } from "@/lib/intake/time/read-time";

/** What the values of a column look like; one value may fit several shapes. */
export const VALUE_SHAPES = ["phone", "time", "sipCode", "cause", "duration", "direction", "word", "id"] as const;
export type ValueShape = (typeof VALUE_SHAPES)[number];

const PHONE =
  /^(?:["'=]*[^<>"]{0,60}["']?\s*<)?(?:(?:tel|sips?):)?['"=+*]{0,4}\+?[\d().\s-]{2,24}(?:@[\w.:-]+)?>?["']?$/i;
const DIGITS_MAX = 18;
const WHOLE_NUMBER_MIN = 7;
const NAMED_EXTENSION = /^\p{L}.*\(\d{2,6}\)$/u;
const CAUSE = /^(?:\d{1,3}|0x[0-7][0-9a-f]|[A-Z][A-Z_]{4,40}(?:\s\[\d+\])?)$/;
const WORD = /^\p{L}[\p{L}\p{M}\p{N} _.,'/()-]{1,60}$/u;
/** What stands behind a code begins with a letter; a number there makes it a telephone number, a time or an amount. */
const PHRASE = /^(?:603)?\s?[\p{L}+]/u;
const ID = /^[\w@.:+/=-]{6,120}$/;
// Any order serves: whether a text is a time at all does not depend on it.
const readTime = createTimeReader("UTC", "dmy");

function digitsOf(text: string): number {
  return text.replace(/\D/g, "").length;
}

function isTime(text: string): boolean {
  return text.length >= 8 && (typeof readTime(text) === "number" || readTime(text) === "date_out_of_range");
}

/**
 * A number among words, of a channel, or in digits of another script; an internal number alone is written plainly, or in
 * brackets behind a name.
 */
function isWrappedNumber(text: string): boolean {
  const bare = bareNumberText(text);
  if (bare !== text && NAMED_EXTENSION.test(text)) return /^\d+$/.test(bare);
  const count = digitsOf(bare);
  return PHONE.test(bare) && count >= WHOLE_NUMBER_MIN && count <= DIGITS_MAX;
}

function isSipCode(text: string): boolean {
  const said = parseHangupCode(text);
  if (!said.ok || said.value.sip === null || said.value.sip < 200) return false;
  return said.value.phrase === null || PHRASE.test(said.value.phrase);
}

function isCause(text: string): boolean {
  if (!CAUSE.test(text)) return (statedCause(text) ?? q850ByName(text)) !== null;
  const cause = parseQ850(text);
  // A number that is a response and no cause says that there is none.
  return !cause.ok || cause.value !== null;
}

const TESTS: Readonly<Record<ValueShape, (text: string) => boolean>> = {
  phone: (text) =>
    (PHONE.test(plainMarks(text)) && digitsOf(text) >= 2 && digitsOf(text) <= DIGITS_MAX) ||
    isWrappedNumber(text) ||
    scientificDigits(text) !== null,
  time: isTime,
  sipCode: isSipCode,
  cause: isCause,
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
