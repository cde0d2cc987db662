/** Country calling codes of one and two digits; all others have three (ITU-T E.164, annex D). */
const INTERNATIONAL = /^\+(1|7|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]|\d{3})(\d+)$/;

/** A number as people read it: `+1 202 555 0100`, `+44 207 946 0958`; what is not international stays as it is. */
export function spacedNumber(number: string): string {
  return number.replace(INTERNATIONAL, (_, country: string, rest: string) => {
    return `+${country} ${rest.replace(/\d{3}(?=\d{3})/g, "$& ")}`;
  });
}
