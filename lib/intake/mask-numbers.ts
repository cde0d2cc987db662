import type { RowRefusal } from "@/lib/intake/row-refusal";

/** Seven digits or more, with the separators people write between them. */
const NUMBER = /\+?\d(?:[ ().-]{0,2}\d){6,}/g;
const DATE = /^\d{4}-\d{2}-\d{2}/;
const HIDDEN_DIGITS = 4;

/**
 * Hides the last four digits of everything that may be a telephone number, because a refused record is kept in the
 * database and a callee's full number never is. The line number still leads to the record in the customer's own file.
 */
export function maskNumbers(text: string): string {
  return text.replace(NUMBER, (number) => (DATE.test(number) ? number : maskEnd(number)));
}

/** The refusal as it may be stored. */
export function maskRefusal(refusal: RowRefusal): RowRefusal {
  const mayHoldCallee = refusal.field === null || refusal.field === "callee";
  return {
    ...refusal,
    raw: maskNumbers(refusal.raw),
    value: mayHoldCallee ? maskNumbers(refusal.value) : refusal.value,
  };
}

function maskEnd(number: string): string {
  let left = HIDDEN_DIGITS;
  let masked = "";
  for (let at = number.length - 1; at >= 0; at--) {
    const character = number.charAt(at);
    const isHidden = left > 0 && character >= "0" && character <= "9";
    if (isHidden) left -= 1;
    masked = (isHidden ? "*" : character) + masked;
  }
  return masked;
}
