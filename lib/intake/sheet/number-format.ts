/** How the number of a cell is meant. */
export type NumberFormat =
  | { readonly kind: "plain" }
  /** Digits with zeros in front up to a width, as of telephone numbers; perhaps with a plus. */
  | { readonly kind: "digits"; readonly width: number; readonly plus: boolean }
  /** Days since the beginning of the calendar of the workbook, or a length in days. */
  | { readonly kind: "time"; readonly hasDate: boolean; readonly hasClock: boolean; readonly hasSeconds: boolean };

/** A number that is only a number. */
export const PLAIN: NumberFormat = { kind: "plain" };

const DATE: NumberFormat = { kind: "time", hasDate: true, hasClock: false, hasSeconds: false };
const CLOCK: NumberFormat = { kind: "time", hasDate: false, hasClock: true, hasSeconds: true };
const SHORT_CLOCK: NumberFormat = { ...CLOCK, hasSeconds: false };

const DATE_AND_CLOCK: NumberFormat = { kind: "time", hasDate: true, hasClock: true, hasSeconds: true };

/** Ids from the first to the last, and the format of numbers that have one of them. */
const BUILT_IN: readonly (readonly [first: number, last: number, format: NumberFormat])[] = [
  [14, 17, DATE],
  [18, 18, SHORT_CLOCK],
  [19, 19, CLOCK],
  [20, 20, SHORT_CLOCK],
  [21, 21, CLOCK],
  [22, 22, DATE_AND_CLOCK],
  [27, 31, DATE],
  [32, 32, SHORT_CLOCK],
  [33, 33, CLOCK],
  [34, 34, SHORT_CLOCK],
  [35, 35, CLOCK],
  [36, 36, DATE],
  [45, 47, CLOCK],
  [50, 54, DATE],
  [55, 55, SHORT_CLOCK],
  [56, 56, CLOCK],
  [57, 58, DATE],
];

/**
 * The format of a number that has an id of its own and no code in the file (ECMA-376 part 1, 18.8.30, with those of
 * East Asia).
 */
export function builtInFormat(id: number): NumberFormat {
  return BUILT_IN.find(([first, last]) => id >= first && id <= last)?.[2] ?? PLAIN;
}

/** Quoted and escaped texts, blanks of a width, fillers, and colours, places and conditions in brackets. */
const DECORATION = /"[^"]*"|\\.|[_*].|\[(?!(?:h+|m+|s+)\])[^\]]*\]/gi;
const DIGITS = /^(?:"?\+"?|\\\+)?[0#]+$/;

/** What a code of a format says, such as `dd.mm.yyyy hh:mm`, `[h]:mm:ss` or `"+"0`. @param code as the file has it */
export function readNumberFormat(code: string): NumberFormat {
  const first = code.split(";")[0] ?? "";
  if (DIGITS.test(first)) {
    const width = first.replaceAll(/[^0]/g, "").length;
    return width > 1 || first.includes("+") ? { kind: "digits", width, plus: first.includes("+") } : PLAIN;
  }
  const tokens = first.replaceAll(DECORATION, "").replaceAll(/general|am\/pm|a\/p/gi, "");
  const hasClock = /[hs]|\[m+\]/i.test(tokens);
  const hasDate = /[yd]|mmm/i.test(tokens) || (/m/i.test(tokens) && !hasClock);
  if (!hasClock && !hasDate) return PLAIN;
  return { kind: "time", hasDate, hasClock, hasSeconds: /s/i.test(tokens) };
}
