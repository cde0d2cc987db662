/** Area codes of the North American plan; with 555-0100 to 555-0199 they name nobody. */
const AREA_CODES = Array.from({ length: 800 }, (_, i) => i + 200).filter((code) => code % 100 !== 11 && code !== 555);

/** How many distinct fictional numbers there are. */
export const FICTIONAL_NUMBERS = AREA_CODES.length * 100;

/** The `index`-th fictional US number (555-01XX in every area code) in E.164; wraps around after the last. */
export function fictionalNumber(index: number): string {
  const position = index % FICTIONAL_NUMBERS;
  const area = AREA_CODES[position % AREA_CODES.length] ?? 312;
  return `+1${area}55501${String(Math.floor(position / AREA_CODES.length)).padStart(2, "0")}`;
}
