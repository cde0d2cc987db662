import {
  type CountryCode,
  getCountryCallingCode,
  isSupportedCountry,
  parsePhoneNumberFromString,
} from "libphonenumber-js/min";
import { accept, type Result, refuse } from "@/lib/base/result";
import { bareNumberText } from "@/lib/calls/number-text";

/** Why a text is no phone number. */
export type NumberRefusal = "missing_value" | "not_a_phone_number" | "scientific_notation";

/** Countries of the North American Numbering Plan, which all share `+1` and ten digits. */
const NANP_COUNTRIES = new Set("US CA PR DO JM BS BB AG AI BM DM GD GU KN KY LC MP MS SX TC TT VC VG VI AS".split(" "));
const NANP = /^1?([2-9]\d{2}[2-9]\d{6})$/;
const E164 = /^\+[1-9]\d{6,14}$/;
const NORTH_AMERICAN_LENGTH = 12;
/** Zeros alone stand for no number, but for three: whom Australia calls in need. */
const SHORT = /^(?:000|(?!0+$)\d{2,6})$/;
/** An address of a host (IPv4), unless its groups are pairs, as people write numbers of eight digits. */
const HOST = /^(?!(?:\d\d\.){3}\d\d$)(?:(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(?:\.(?!$)|$)){4}$/;
const INTERNATIONAL_DIGITS = /^\d{11,17}$/;
const NUMBER_LIKE = /^\+?[\d\s().\-/]{2,40}$/;
const PUNCTUATION = /[\s().\-/]/g;
const SCIENTIFIC = /^[\s"'=]{0,4}\+?\d(?:[.,]\d{1,20})?e\+?\d{1,2}[\s"']{0,4}$/i;
/** The zero that is dialled within a country, in brackets behind the calling code: `+44 (0)20`, `+49 (0171)`. */
const BRACKETED_ZERO = /^\+\d{1,3}[\s.\-/]*\(\s?0/;
/**
 * Countries where some whole national numbers begin with the digits of the calling code, since all have one length or no zero
 * stands before them: Polish numbers of Radom, mobile numbers of the others and South African ones of the Cape.
 */
const OWN_CODE_IS_NO_SIGN = new Set(["BR", "IN", "IT", "PL", "VA", "VN", "ZA"]);
/** Hardly a country has whole numbers that are shorter. */
const WHOLE_NUMBER_MIN = 7;
const ABROAD = /^(?:00|011)(?=[1-9]\d{7,14}$)/;

/**
 * Turns a written phone number into E.164 (ITU-T E.164: `+` and 7 to 15 digits).
 * Plain digits of North America and numbers with `+` take a fast path; the rest is left to libphonenumber.
 * Two to six digits are an internal number or a short code and stay as they are.
 * @param text as a record holds it, with any of the wrapping that `bareNumberText` removes
 * @param country ISO 3166 code of the country whose national numbers stand without a prefix
 */
export function parsePhoneNumber(text: string, country: string): Result<string, NumberRefusal> {
  const plain = fastPath(text, country);
  if (plain !== null) return accept(plain);
  if (SCIENTIFIC.test(text)) return refuse("scientific_notation");
  const bare = bareNumberText(text);
  if (bare === "") return refuse("missing_value");
  if (!NUMBER_LIKE.test(bare) || HOST.test(bare)) return refuse("not_a_phone_number");
  const compact = bare.replace(PUNCTUATION, "");
  if (SHORT.test(compact)) return accept(compact);
  const number = BRACKETED_ZERO.test(bare)
    ? withItsPlus(compact)
    : (fastPath(compact, country) ?? byMetadata(compact, country));
  return number === null ? refuse("not_a_phone_number") : accept(number);
}

/** Whether national numbers of the country are those of the North American plan. */
export function isNorthAmerican(country: string): boolean {
  return NANP_COUNTRIES.has(country);
}

/** E.164 of a number that needs no knowledge of any country but North America; null for any other. */
function fastPath(text: string, country: string): string | null {
  if (E164.test(text)) return !text.startsWith("+1") || text.length === NORTH_AMERICAN_LENGTH ? text : null;
  const national = isNorthAmerican(country) ? NANP.exec(text)?.[1] : undefined;
  return national === undefined ? null : `+1${national}`;
}

function byMetadata(compact: string, country: string): string | null {
  const own = isSupportedCountry(country) ? withOwnCode(compact, country) : null;
  if (own !== null) return own;
  const home = isSupportedCountry(country) ? parsePhoneNumberFromString(compact, country) : undefined;
  if (home?.isPossible() === true && E164.test(home.number)) return home.number;
  return compact.startsWith("+") ? withItsPlus(compact) : withoutItsPlus(compact);
}

/**
 * An international number of the country itself whose `+` was dropped. Where national numbers are of many lengths, almost any
 * digits could be one without its zero; that a switch left out the plus is far more likely than that an area's code is the
 * calling code and its zero was lost.
 */
function withOwnCode(digits: string, country: CountryCode): string | null {
  if (OWN_CODE_IS_NO_SIGN.has(country) || !digits.startsWith(getCountryCallingCode(country))) return null;
  const parsed = parsePhoneNumberFromString(`+${digits}`);
  const isWhole = parsed?.isValid() === true && parsed.nationalNumber.length >= WHOLE_NUMBER_MIN;
  return isWhole && E164.test(parsed.number) ? parsed.number : null;
}

/** A number behind its `+`, without the zero that is dialled at home; in some countries, as in Italy, the zero belongs to it. */
function withItsPlus(number: string): string | null {
  const parsed = parsePhoneNumberFromString(number);
  return parsed?.isPossible() === true && E164.test(parsed.number) ? parsed.number : null;
}

/** An international number whose `+` was dropped. Nothing says so, hence it has to be valid and not merely possible. */
function withoutItsPlus(digits: string): string | null {
  if (!INTERNATIONAL_DIGITS.test(digits)) return null;
  const parsed = parsePhoneNumberFromString(`+${digits.replace(ABROAD, "")}`);
  return parsed?.isValid() === true && E164.test(parsed.number) ? parsed.number : null;
}
