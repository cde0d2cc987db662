import type { Result } from "@/lib/base/result";
import { callingCodeSize } from "@/lib/calls/calling-code";
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
  return callee.slice(0, 1 + callingCodeSize(Number(callee.slice(1, 3))));
}
