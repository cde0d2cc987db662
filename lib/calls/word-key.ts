import { plainLetters } from "@/lib/base/plain-letters";

/** Longest status word that is looked at. */
const LENGTH_MAX = 80;
const TRAILING_NUMBER = /[[(]\s?\d{1,4}\s?[\])]\s*$/;
const SEPARATORS = /[^\p{L}\p{N}]+/gu;

/**
 * The spelling under which status words are compared: lower case, letters without accents and digits only,
 * a number in brackets behind it dropped. `NO ANSWER`, `no-answer` and `NoAnswer [19]` are one word.
 */
export function wordKey(text: string): string {
  return plainLetters(text.slice(0, LENGTH_MAX)).replace(TRAILING_NUMBER, "").toLowerCase().replace(SEPARATORS, "");
}
