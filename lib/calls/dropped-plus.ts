import {
  type CountryCode,
  getCountryCallingCode,
  isSupportedCountry,
  parsePhoneNumberFromString,
} from "libphonenumber-js/min";
import { isAssigned } from "@/lib/calls/assigned-number";
import { bareNumberText, compactNumber } from "@/lib/calls/number-text";
import { isNorthAmerican, parsePhoneNumber } from "@/lib/calls/phone-number";

const WHOLE = /^[1-9]\d{7,14}$/;
/** A number of a telephone, however it begins; shorter ones are extensions and services. */
const LONG = /^\+?\d{7,}$/;
/** Where numbers at home are written without their zero though it is printed before them in books. */
const WRITES_NO_ZERO = new Set(["IN"]);
/** Share of the numbers that must be international without their plus; some of any file are mistyped. */
const SHARE_MIN = 0.95;
/** Share of the numbers of a column that may be whole ones at home as they stand. */
const AT_HOME_MAX = 0.5;

function digitsOf(text: string): string {
  return compactNumber(bareNumberText(text));
}

function numbersOf(column: readonly string[]): readonly string[] {
  return [...new Set(column.map(digitsOf))].filter((digits) => LONG.test(digits));
}

function isValidAbroad(digits: string): boolean {
  return WHOLE.test(digits) && isAssigned(`+${digits}`);
}

/** The number with the plus that its file leaves out; as it is where it is then none. */
export function withItsPlus(text: string): string {
  const digits = digitsOf(text);
  return isValidAbroad(digits) ? `+${digits}` : text;
}

/** Whether digits are a whole number of a country in which no zero is written before one: no zero was lost, so none tells. */
function isWholeAtHome(digits: string, country: CountryCode): boolean {
  const home = parsePhoneNumberFromString(digits, country);
  if (home?.country !== country || home.nationalNumber !== digits || !isAssigned(home.number)) return false;
  return WRITES_NO_ZERO.has(country) || !home.formatNational().startsWith("0");
}

/**
 * Whether a file writes all numbers with their calling code and no plus before it, as switches do: then `14155550161` is a
 * number of North America in a file of Germany, too, where its digits could be those of a number that lost its zero. Nearly
 * all must be such numbers, and some must begin with the calling code of the country and be none of it otherwise: where they
 * are callers alone, that the other column is written in another way and lost its zeros is less likely by far; but not where
 * nobody writes a zero, and the numbers of that column are such ones: of Porto Alegre, `51987654321`, and not of Peru.
 * @param callers of the first records, as they are written @param callees likewise
 * @param country ISO 3166 code of numbers that name none
 */
export function lackTheirPlus(callers: readonly string[], callees: readonly string[], country: string): boolean {
  if (isNorthAmerican(country) || !isSupportedCountry(country)) return false;
  const code = getCountryCallingCode(country);
  const all = numbersOf([...callers, ...callees]);
  if (all.some((digits) => /^[+0]/.test(digits))) return false;
  if (all.filter(isValidAbroad).length < all.length * SHARE_MIN) return false;
  const isHome = (digits: string): boolean => {
    const read = digits.startsWith(code) ? parsePhoneNumber(digits, country) : null;
    return read?.ok === true && read.value === `+${digits}`;
  };
  const isBare = (digits: string): boolean => !isHome(digits) && isWholeAtHome(digits, country);
  const isOfHome = (column: readonly string[]): boolean => {
    const numbers = numbersOf(column);
    return numbers.filter(isBare).length > numbers.length * AT_HOME_MAX;
  };
  return all.some(isHome) && !isOfHome(callers) && !isOfHome(callees);
}
