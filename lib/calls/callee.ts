import type { Result } from "@/lib/base/result";
import { type NumberRefusal, parsePhoneNumber } from "@/lib/calls/phone-number";

/**
 * Reads the dialled number.
 * @param text as a record holds it, in any spelling that `parseCallerId` takes
 * @param country ISO 3166 code of the country whose national numbers stand without a prefix
 * @returns `+` and digits (E.164), or 2 to 6 bare digits of an internal number or short code; never throws
 */
export function parseCallee(text: string, country: string): Result<string, NumberRefusal> {
  return parsePhoneNumber(text, country);
}

/** Calling codes of two digits; 1 and 7 stand alone and all others have three (ITU-T E.164 list of assigned codes). */
const TWO_DIGIT_CODES = new Set(
  (
    "20 27 30 31 32 33 34 36 39 40 41 43 44 45 46 47 48 49 51 52 53 54 55 56 57 58 " +
    "60 61 62 63 64 65 66 81 82 84 86 90 91 92 93 94 95 98"
  ).split(" "),
);
const NORTH_AMERICAN = /^\+1(\d{3})\d{7}$/;

/**
 * The area that may be kept of a callee when the number itself may not: `+1 312` in North America,
 * elsewhere the country calling code alone (`+44`); empty for an internal number or short code.
 * @param callee as {@link parseCallee} returns it
 */
export function calleeArea(callee: string): string {
  if (!callee.startsWith("+")) return "";
  const area = NORTH_AMERICAN.exec(callee)?.[1];
  if (area !== undefined) return `+1 ${area}`;
  const first = callee.slice(0, 2);
  if (first === "+1" || first === "+7") return first;
  return TWO_DIGIT_CODES.has(callee.slice(1, 3)) ? callee.slice(0, 3) : callee.slice(0, 4);
}
