const SHOWN_MAX = 1_000_000;
const WHOLE = new Intl.NumberFormat("en-US", { maximumFractionDigits: 0 });

/**
 * Odds as they are told: "4,312", "over 1,000,000". Beyond a million nobody can tell the difference.
 * @param odds so many to one
 */
export function oddsText(odds: number): string {
  return `${odds > SHOWN_MAX ? "over " : ""}${WHOLE.format(Math.min(odds, SHOWN_MAX))}`;
}
