import type { Brand } from "@/lib/base/brand";
import { accept, type Result } from "@/lib/base/result";
import { isHiddenWord } from "@/lib/calls/hidden-word";
import { bareNumberText } from "@/lib/calls/number-text";
import { type NumberRefusal, parsePhoneNumber } from "@/lib/calls/phone-number";

/**
 * The number a call shows to its callee, in the one spelling used everywhere:
 * `+` and 7 to 15 digits (E.164), or 2 to 6 bare digits for an internal number or short code,
 * or `anonymous` where the caller hid it.
 */
export type CallerId = Brand<string, "CallerId">;

/** Stands for every call whose caller ID was hidden; kept out of reputation (RFC 8197 section 4). */
export const ANONYMOUS = "anonymous" as CallerId;

/** ANONYMOUS, RESTRICTED, BLOCKED, UNKNOWN and UNAVAILABLE spelled on a keypad, as Twilio writes them behind a `+`. */
const KEYPAD_WORD = /^\+(?:266696687|7378742833|2562533|8656696|86282452253)$/;

/**
 * Reads a caller ID.
 * @param text as a record holds it: a number in any spelling, a SIP or tel URI, a display name with `<…>`, or a word
 *   for a hidden number
 * @param country ISO 3166 code of the country whose national numbers stand without a prefix
 * @returns the caller ID, {@link ANONYMOUS} for a hidden one, or why the text is neither; never throws
 */
export function parseCallerId(text: string, country: string): Result<CallerId, NumberRefusal> {
  if (isHiddenCaller(text)) return accept(ANONYMOUS);
  const number = parsePhoneNumber(text, country);
  return number.ok ? accept(number.value as CallerId) : number;
}

/** Whether a text says that the caller ID was hidden: a word such as `Anonymous`, or such a word spelled on a keypad. */
export function isHiddenCaller(text: string): boolean {
  const first = text.charCodeAt(0);
  if (first >= 48 && first <= 57) return false;
  const bare = bareNumberText(text);
  return KEYPAD_WORD.test(bare) || isHiddenWord(bare);
}
