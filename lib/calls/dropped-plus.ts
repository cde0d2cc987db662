import { getCountryCallingCode, isSupportedCountry } from "libphonenumber-js/min";
import { isAssigned } from "@/lib/calls/assigned-number";
import { bareNumberText } from "@/lib/calls/number-text";
import { isNorthAmerican, parsePhoneNumber } from "@/lib/calls/phone-number";

const PUNCTUATION = /[\s().\-/]/g;
const WHOLE = /^[1-9]\d{7,14}$/;
/** A number of a telephone, however it begins; shorter ones are extensions and services. */
const LONG = /^\+?\d{7,}$/;
/** Share of the numbers that must be international without their plus; some of any file are mistyped. */
const SHARE_MIN = 0.95;

function digitsOf(text: string): string {
  return bareNumberText(text).replace(PUNCTUATION, "");
}

function isValidAbroad(digits: string): boolean {
  return WHOLE.test(digits) && isAssigned(`+${digits}`);
}

/** The number with the plus that its file leaves out; as it is where it is then none. */
export function withItsPlus(text: string): string {
  const digits = digitsOf(text);
  return isValidAbroad(digits) ? `+${digits}` : text;
}

/**
 * Whether a file writes all numbers with their calling code and no plus before it, as switches do: then `14155550161` is a
 * number of North America in a file of Germany, too, where its digits could be those of a number that lost its zero. Nearly
 * all must be such numbers, and some must begin with the calling code of the country and be none of it otherwise: where they
 * are callers alone, that the other column is written in another way and lost its zeros is less likely by far.
 * @param callers of the first records, as they are written @param callees likewise
 * @param country ISO 3166 code of numbers that name none
 */
export function lackTheirPlus(callers: readonly string[], callees: readonly string[], country: string): boolean {
  if (isNorthAmerican(country) || !isSupportedCountry(country)) return false;
  const code = getCountryCallingCode(country);
  const all = [...new Set([...callers, ...callees].map(digitsOf))].filter((digits) => LONG.test(digits));
  if (all.filter(isValidAbroad).length < all.length * SHARE_MIN) return false;
  if (all.some((digits) => /^[+0]/.test(digits))) return false;
  const isHome = (digits: string): boolean => {
    const read = digits.startsWith(code) ? parsePhoneNumber(digits, country) : null;
    return read?.ok === true && read.value === `+${digits}`;
  };
  return all.some(isHome);
}
