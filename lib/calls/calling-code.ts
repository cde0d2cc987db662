import { getCountries, getCountryCallingCode, Metadata } from "libphonenumber-js/min";

/** Calling codes of two digits; 1 and 7 stand alone and all others have three (ITU-T E.164 list of assigned codes). */
const TWO_DIGIT_CODES =
  "20 27 30 31 32 33 34 36 39 40 41 43 44 45 46 47 48 49 51 52 53 54 55 56 57 58 " +
  "60 61 62 63 64 65 66 81 82 84 86 90 91 92 93 94 95 98";
/** Codes behind which a zero belongs to the number: Italy, Ivory Coast, Benin, Congo, San Marino. Elsewhere it is dialled at home. */
const OWN_ZERO = new Set(["39", "225", "229", "242", "378"]);
/** Set beside the lengths, which are at most 17. */
const HAS_OWN_ZERO = 1 << 20;

/** How many digits the code has, by the first two digits of the number. */
const SIZES = new Uint8Array(100).fill(3);
SIZES.fill(1, 10, 20).fill(1, 70, 80);
for (const code of TWO_DIGIT_CODES.split(" ")) SIZES[Number(code)] = 2;

/** By calling code: a bit for each length that its numbers may have without the code. */
const PLANS = plans();

function plans(): Int32Array {
  const all = new Int32Array(1000);
  const metadata = new Metadata();
  for (const country of getCountries()) {
    const code = getCountryCallingCode(country);
    metadata.selectNumberingPlan(country);
    const lengths = metadata.numberingPlan?.possibleLengths() ?? [];
    const bits = lengths.reduce((sum, length) => sum | (1 << length), OWN_ZERO.has(code) ? HAS_OWN_ZERO : 0);
    all[Number(code)] = (all[Number(code)] ?? 0) | bits;
  }
  return all;
}

/** How many of the first digits of an international number are its calling code: one to three. @param two the first two */
export function callingCodeSize(two: number): number {
  return SIZES[two] ?? 3;
}

/**
 * Whether an international number is surely spelled as it should be: its length is one of its country, and behind the calling
 * code stands no zero that is dialled within the country alone.
 * @param leading the number that its first four digits make
 * @param count how many digits it has in all
 */
export function isSettled(leading: number, count: number): boolean {
  const size = callingCodeSize(Math.trunc(leading / 100));
  const code = Math.trunc(leading / 10 ** (4 - size));
  const next = Math.trunc(leading / 10 ** (3 - size)) % 10;
  const plan = PLANS[code] ?? 0;
  return ((plan >> (count - size)) & 1) === 1 && (next !== 0 || (plan & HAS_OWN_ZERO) !== 0);
}
