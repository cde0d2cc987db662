/** Below it, a rate would be written as none. */
const SMALLEST = 0.001;
const TENTHS = new Intl.NumberFormat("en-US", { style: "percent", minimumFractionDigits: 1, maximumFractionDigits: 1 });

/**
 * A rate of an alert: `6.1%`, `0.0%`, and `<0.1%` where it is nearly nothing. Rates that are compared show the same number of
 * digits.
 * @param share 0 to 1
 */
export function percent(share: number): string {
  return share > 0 && share < SMALLEST ? "<0.1%" : TENTHS.format(share);
}

const SHOWN_MAX = 1_000_000;
const WHOLE = new Intl.NumberFormat("en-US", { maximumFractionDigits: 0 });

/**
 * Odds as they are told: "4,300", "over 1,000,000". Two digits are all that they are good for, and beyond a million nobody
 * can tell the difference.
 * @param odds so many to one
 */
export function oddsText(odds: number): string {
  return `${odds > SHOWN_MAX ? "over " : ""}${WHOLE.format(Number(Math.min(odds, SHOWN_MAX).toPrecision(2)))}`;
}
