/** Longer texts are sentences, and more digits are those of a telephone number, which may be kept nowhere. */
const LENGTH_MAX = 60;
const DIGITS_MAX = 4;

/** Whether a person may say what a value of a column means, so that it is kept: it is no number and no sentence. */
export function isTellable(value: string): boolean {
  return value.length <= LENGTH_MAX && value.replace(/\P{Nd}/gu, "").length <= DIGITS_MAX;
}
