import { cellReader } from "@/lib/intake/row/cell";

/** What stands before the two digits of an exponent, as every spreadsheet writes it. */
export const EXPONENT_SIGN = 0x2b;
/** How many characters from the end of an id it would stand. */
export const EXPONENT_SIGN_AT = 3;

const ROUNDED = /^-?\d(?:[.,]\d+)?e\+\d\d$/i;

/**
 * Makes the reader of an id of calls; empty where there is none. A number that a spreadsheet rounded (`1.23457E+12`) is
 * none: many calls would share it.
 */
export function idReader(at: readonly number[]): (cells: readonly string[]) => string {
  const textOf = cellReader(at);
  return (cells) => {
    const text = textOf(cells);
    return text.charCodeAt(text.length - EXPONENT_SIGN_AT) === EXPONENT_SIGN && ROUNDED.test(text) ? "" : text;
  };
}
