/** Blanks of every width, that do not break a line among them. */
const BLANKS = /[\u00a0\u2000-\u200a\u202f\u205f\u3000]/g;
/** Hyphens and dashes of every length, and the minus sign. */
const DASHES = /[\u2010-\u2015\u2212]/g;
/** Marks of the direction of writing, which nobody sees. */
const UNSEEN = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
const FOREIGN_DIGIT = /(?![0-9])\p{Nd}/gu;
const IS_DIGIT = /\p{Nd}/u;
const ANY = /[^\0-\x7f]/;

/**
 * What may stand between the digits of a number, in writing, as a class of a regular expression: blanks, brackets, points,
 * hyphens and dashes of every kind, and marks that nobody sees.
 */
export const NUMBER_MARKS = "[ ().\\u00a0\\u00ad\\u2000-\\u2015\\u202a-\\u202f\\u205f-\\u2069\\u2212\\u3000\\ufeff-]";

/**
 * The text with the blanks, hyphens and digits of a keyboard in place of those that typesetting, spreadsheets and other
 * scripts put there, and without marks of the direction of writing.
 */
export function plainMarks(text: string): string {
  if (!ANY.test(text)) return text;
  return text.replace(BLANKS, " ").replace(DASHES, "-").replace(UNSEEN, "").replace(FOREIGN_DIGIT, asciiDigit);
}

/** A digit of any script as one of the keyboard: each script has its ten in a row. */
function asciiDigit(digit: string): string {
  const place = digit.codePointAt(0) ?? 0;
  let zero = place;
  while (place - zero < 9 && IS_DIGIT.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return String(place - zero);
}
