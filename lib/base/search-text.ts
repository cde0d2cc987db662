import { NUMBER_MARKS } from "@/lib/base/plain-marks";

const WRITTEN_NUMBER = new RegExp(`^(?:[+/\\d]|${NUMBER_MARKS})*\\d(?:[+/\\d]|${NUMBER_MARKS})*$`);
const MARKS = new RegExp(`/|${NUMBER_MARKS}`, "g");
/** The prefix that is dialled for another country, before digits enough for a whole number. */
const DIALLED_ABROAD = /^00(?=[1-9]\d{6})/;
const DIALLED_WITHIN = /^0(?=[1-9]\d{4})/;

/**
 * What is searched for among numbers: one is found however its digits are grouped; words keep their spaces, and marks without
 * a digit stay what they are. A number that is dialled with 00 has a + instead.
 */
export function searchText(typed: string): string {
  const trimmed = typed.trim();
  return WRITTEN_NUMBER.test(trimmed) ? trimmed.replace(MARKS, "").replace(DIALLED_ABROAD, "+") : trimmed;
}

/** The same without the zero that is dialled within a country, which most numbers do not keep behind their country's code. */
export function searchTextWithin(typed: string): string {
  return searchText(typed).replace(DIALLED_WITHIN, "");
}
