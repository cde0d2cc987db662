import { parsePhoneNumber } from "@/lib/calls/phone-number";

/** A 9 before a whole number of North America, with or without its 1. */
const NINE = /^9(1?)([2-9]\d{2}[2-9]\d{6})$/;
const PUNCTUATION = /[\s().-]/g;
const DIGITS = /^\d{7,}$/;
/** Share of the called numbers that must be dialled so. */
const SHARE_MIN = 0.9;
/** Share whose area code begins below 6, with which hardly a number of India does: numbers of mobile phones begin with 6 to 9. */
const LOW_MIN = 0.2;

/**
 * Whether the called numbers of a file of North America begin with the 9 for an outside line: `914155550161` is then no number
 * of India, nor `94155550161` one of Sri Lanka. Nearly all must be so, with area codes that exist, and not all such as one
 * country abroad would have them.
 * @param callees of the first records, as they are written
 */
export function dialsOutside(callees: readonly string[]): boolean {
  const written = callees.map((callee) => callee.replaceAll(PUNCTUATION, "")).filter((callee) => DIGITS.test(callee));
  const dialled = written.flatMap((callee) => {
    const [, one, number] = NINE.exec(callee) ?? [];
    const isReal = number !== undefined && parsePhoneNumber(`+1${number}`, "US").ok;
    return isReal ? [{ one, number }] : [];
  });
  if (dialled.length === 0 || dialled.length < written.length * SHARE_MIN) return false;
  const areas = new Set(dialled.map(({ number }) => number.charAt(0)));
  const low = dialled.filter(({ number }) => number.charAt(0) < "6").length;
  return low >= dialled.length * LOW_MIN && (areas.size > 1 || dialled.every(({ one }) => one === "1"));
}
