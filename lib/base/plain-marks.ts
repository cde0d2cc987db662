/** Blanks of every width, that do not break a line among them. */
const BLANKS = /[\u00a0\u2000-\u200a\u202f\u205f\u3000]/g;
/** Hyphens and dashes of every length, and the minus sign. */
const DASHES = /[\u2010-\u2015\u2212]/g;
const ANY = /[\u00a0\u2000-\u200a\u2010-\u2015\u202f\u205f\u2212\u3000]/;

/**
 * What may stand between the digits of a number, in writing, as a class of a regular expression: blanks, brackets, points,
 * hyphens and dashes of every kind, and marks that nobody sees.
 */
export const NUMBER_MARKS = "[ ().\\u00a0\\u00ad\\u2000-\\u2015\\u202a-\\u202f\\u205f-\\u2069\\u2212\\u3000\\ufeff-]";

/** The text with the blanks and hyphens of a keyboard in place of those that typesetting and spreadsheets put there. */
export function plainMarks(text: string): string {
  return ANY.test(text) ? text.replace(BLANKS, " ").replace(DASHES, "-") : text;
}
