import { NUMBER_MARKS } from "@/lib/base/plain-marks";

const WRITTEN_NUMBER = new RegExp(`^(?:[+/\\d]|${NUMBER_MARKS})*\\d(?:[+/\\d]|${NUMBER_MARKS})*$`);
const MARKS = new RegExp(`/|${NUMBER_MARKS}`, "g");

/**
 * What is searched for among numbers: one is found however its digits are grouped; words keep their spaces, and marks without
 * a digit stay what they are.
 */
export function searchText(typed: string): string {
  const trimmed = typed.trim();
  return WRITTEN_NUMBER.test(trimmed) ? trimmed.replace(MARKS, "") : trimmed;
}
