/** Nearer to none or to all, a rate would be written as if it were. */
const SMALLEST = 0.001;
const TENTHS = new Intl.NumberFormat("en-US", { style: "percent", minimumFractionDigits: 1, maximumFractionDigits: 1 });

/**
 * A rate of an alert: `6.1%`, `0.0%`, `<0.1%` where it is nearly nothing and `>99.9%` where it is nearly all. Rates that are
 * compared show the same number of digits.
 * @param share 0 to 1
 */
export function percent(share: number): string {
  if (share > 0 && share < SMALLEST) return "<0.1%";
  return share < 1 && share > 1 - SMALLEST ? ">99.9%" : TENTHS.format(share);
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
