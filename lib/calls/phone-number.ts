import {
  type CountryCode,
  getCountryCallingCode,
  isSupportedCountry,
  parsePhoneNumberFromString,
} from "libphonenumber-js/min";
import { accept, type Result, refuse } from "@/lib/base/result";
import { isAssigned } from "@/lib/calls/assigned-number";
import { callingCodeSize, isSettled } from "@/lib/calls/calling-code";
import { withoutDialledPrefix, withoutOldPrefix } from "@/lib/calls/dialled-prefix";
import { bareNumberText, compactNumber } from "@/lib/calls/number-text";
import { scientificDigits } from "@/lib/calls/scientific-number";

/** Why a text is no phone number. */
export type NumberRefusal = "missing_value" | "not_a_phone_number" | "scientific_notation";

/** Countries of the North American Numbering Plan, which all share `+1` and ten digits. */
const NANP_COUNTRIES = new Set("US CA PR DO JM BS BB AG AI BM DM GD GU KN KY LC MP MS SX TC TT VC VG VI AS".split(" "));
const NANP = /^1?([2-9]\d{2}[2-9]\d{6})$/;
const E164 = /^\+[1-9]\d{6,14}$/;
/** Zeros alone stand for no number, but for three: whom Australia calls in need. */
const SHORT = /^(?:000|(?!0+$)\d{2,6})$/;
const ZEROS = /^\+?0+$/;
/** An address of a host (IPv4), unless its groups are pairs, as people write numbers of eight digits. */
const HOST = /^(?!(?:\d\d\.){3}\d\d$)(?:(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(?:\.(?!$)|$)){4}$/;
const INTERNATIONAL_DIGITS = /^\d{11,17}$/;
const NUMBER_LIKE = /^\(?\s?\+{0,2}[\d\s().\-/]{2,40}$/;
/**
 * Countries where some whole national numbers begin with the digits of the calling code, since all have one length or no zero
 * stands before them: Polish numbers of Radom, mobile numbers of the others and South African ones of the Cape.
 */
const OWN_CODE_IS_NO_SIGN = new Set(["BR", "IN", "IT", "PL", "VA", "VN", "ZA"]);
/** Hardly a country has whole numbers that are shorter. */
const WHOLE_NUMBER_MIN = 7;
/** Twice a plus, or what is dialled for it behind one. No calling code begins with a zero. */
const PLUS_AND_ABROAD = /^\+(?:00|011|\+)(?=[1-9])/;
/** Digits that could be those of a number abroad: with zeros before it, or without what is dialled before one at home. */
const MAY_BE_ABROAD = /^(?:00\d{9,15}|[1-9]\d{10,14})$/;
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
  const digits = scientificDigits(text);
  if (digits !== null) return digits === "" ? refuse("scientific_notation") : parsePhoneNumber(digits, country);
  const bare = bareNumberText(text);
  if (bare === "") return refuse("missing_value");
  if (!NUMBER_LIKE.test(bare) || HOST.test(bare)) return refuse("not_a_phone_number");
  const compact = compactNumber(bare);
  if (SHORT.test(compact)) return accept(compact);
  if (ZEROS.test(compact)) return refuse("not_a_phone_number");
  const number = fastPath(compact, country) ?? byMetadata(compact, country);
  return number === null ? refuse("not_a_phone_number") : accept(number);
}

/** Whether national numbers of the country are those of the North American plan. */
export function isNorthAmerican(country: string): boolean {
  return NANP_COUNTRIES.has(country);
}

/** E.164 of a number that needs no knowledge of any country but North America; null for any other. */
function fastPath(text: string, country: string): string | null {
  if (E164.test(text)) return isSettledNumber(text) ? text : null;
  const national = isNorthAmerican(country) ? NANP.exec(text)?.[1] : undefined;
  return national === undefined ? null : `+1${national}`;
}

function isSettledNumber(number: string): boolean {
  return isSettled(Number(number.slice(1, 5)), number.length - 1);
}

function byMetadata(compact: string, country: string): string | null {
  if (compact.startsWith("+")) return international(compact.replace(PLUS_AND_ABROAD, "+"));
  const home = isSupportedCountry(country) ? atHome(withoutDialledPrefix(compact, country), country) : null;
  return home ?? withoutItsPlus(compact);
}

/**
 * Digits that are of the country itself, or that are dialled there for another one. Where no zero tells, they are a number
 * abroad whose plus was dropped, if the country has no such number and the other one has: `14155550161` in Germany.
 * Some countries name a carrier behind two zeros; that a switch wrote them for the plus is likelier where only this fits.
 */
function atHome(digits: string, country: CountryCode): string | null {
  const own = withOwnCode(digits, country);
  if (own !== null) return own;
  const home = parsePhoneNumberFromString(digits, country);
  if (home?.isPossible() !== true) return null;
  const isReal = home.isValid();
  const abroad = MAY_BE_ABROAD.test(digits) && !isAssigned(home.number) ? withoutItsPlus(digits) : null;
  if (abroad !== null && (digits.startsWith("00") ? !isReal : isAssigned(abroad))) return abroad;
  return !isReal && home.nationalNumber.startsWith("0") ? null : international(home.number);
}

/**
 * An international number of the country itself whose `+` was dropped. Where national numbers are of many lengths, almost any
 * digits could be one without its zero; that a switch left out the plus is far more likely than that an area's code is the
 * calling code and its zero was lost.
 */
function withOwnCode(digits: string, country: CountryCode): string | null {
  if (OWN_CODE_IS_NO_SIGN.has(country) || !digits.startsWith(getCountryCallingCode(country))) return null;
  const parsed = parsePhoneNumberFromString(withoutOldPrefix(`+${digits}`));
  const isWhole = parsed?.isValid() === true && parsed.nationalNumber.length >= WHOLE_NUMBER_MIN;
  return isWhole ? international(parsed.number) : null;
}

/**
 * A number behind its `+`, without what is dialled at home alone, most often a zero; in some countries, as in Italy, the zero
 * belongs to it. A number that is none of its country's stays as it stands, since its plus says what it is.
 */
function international(written: string): string | null {
  const number = withoutOldPrefix(written);
  const isWhole = E164.test(number);
  if (isWhole && isSettledNumber(number)) return number;
  const parsed = parsePhoneNumberFromString(number);
  const isPossible = parsed?.isPossible() === true;
  if (isPossible && parsed.number.length < number.length) return international(parsed.number);
  if (!isWhole) return null;
  const bare = parsed?.isValid() === true ? null : withoutForeignZero(number);
  return bare ?? (isPossible || !number.startsWith("+1") ? number : null);
}

/** A number without a zero behind its calling code, though its country dials none: `+34 (0)612 345 678`; null for any other. */
function withoutForeignZero(number: string): string | null {
  const end = 1 + callingCodeSize(Number(number.slice(1, 3)));
  if (number.charAt(end) !== "0") return null;
  const bare = number.slice(0, end) + number.slice(end + 1);
  return parsePhoneNumberFromString(bare)?.isValid() === true ? bare : null;
}

/** An international number whose `+` was dropped. Nothing says so, hence it has to be valid and not merely possible. */
function withoutItsPlus(digits: string): string | null {
  if (!INTERNATIONAL_DIGITS.test(digits)) return null;
  const parsed = parsePhoneNumberFromString(withoutOldPrefix(`+${digits.replace(ABROAD, "")}`));
  return parsed?.isValid() === true ? international(parsed.number) : null;
}
