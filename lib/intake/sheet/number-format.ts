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

/**
 * The format of a number that has an id of its own and no code in the file (ECMA-376 part 1, 18.8.30, with those of
 * East Asia).
 */
export function builtInFormat(id: number): NumberFormat {
  if ((id >= 14 && id <= 17) || (id >= 27 && id <= 31) || id === 36 || (id >= 50 && id <= 54) || (id >= 57 && id <= 58))
    return DATE;
  if (id === 22) return { kind: "time", hasDate: true, hasClock: true, hasSeconds: true };
  if (id === 18 || id === 20 || id === 32 || id === 34 || id === 55) return SHORT_CLOCK;
  if (id === 19 || id === 21 || id === 33 || id === 35 || id === 56 || (id >= 45 && id <= 47)) return CLOCK;
  return PLAIN;
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
