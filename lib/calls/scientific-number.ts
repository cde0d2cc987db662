const SCIENTIFIC = /^[\s"'=]{0,4}(\+?\d)(?:[.,](\d{1,20}))?e\+?(\d{1,2})[\s"']{0,4}$/i;

/**
 * The digits of a number that was written with an exponent, as spreadsheets and Java do with long ones.
 * @returns null where the text is no such number; empty where digits of it are lost, or may be: `1.31256E+10`
 */
export function scientificDigits(text: string): string | null {
  const [found, first = "", rest = "", exponent = ""] = SCIENTIFIC.exec(text) ?? [];
  if (found === undefined) return null;
  const whole = Number(exponent);
  return rest.length >= whole && /^0*$/.test(rest.slice(whole)) ? first + rest.slice(0, whole) : "";
}
