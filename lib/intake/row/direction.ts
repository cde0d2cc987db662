/** Which way a call goes, seen from the customer. */
export const DIRECTIONS = ["outbound", "inbound", "internal"] as const;
export type Direction = (typeof DIRECTIONS)[number];

/** Longer texts are sentences, and more digits are those of a telephone number, which may be kept nowhere. */
const LENGTH_MAX = 40;
const DIGITS_MAX = 4;

/** Whether a person may say what a value means that stands in a column of directions: it is no number and no sentence. */
export function isDirectionValue(value: string): boolean {
  return value.length <= LENGTH_MAX && value.replace(/\P{Nd}/gu, "").length <= DIGITS_MAX;
}
