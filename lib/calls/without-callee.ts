/** Digits of a number that stand in every spelling of it: what comes before is the country, and prefixes. */
const OWN_DIGITS = 9;
/** The last digits of a number are written together. */
const LAST = 4;
const WORD = "[callee]";

/**
 * A text of a record without the dialled number of that record, however it is spelled. Networks write into a header what they
 * like, the called number too, and headers are kept as evidence.
 * @param callee as the record was read: `+` and digits, or digits alone
 */
export function withoutCallee(text: string, callee: string): string {
  const digits = callee.replace(/\D/g, "");
  if (digits.length < OWN_DIGITS - 2 || !text.includes(digits.slice(-LAST))) return text;
  const own = digits.slice(-OWN_DIGITS).split("").join("[ ().-]{0,2}");
  return text.replace(new RegExp(`(?:(?:\\+|%2B)?(?:\\d[ ().-]{0,2}){1,6}|\\+|%2B)?${own}(?!\\d)`, "g"), WORD);
}
