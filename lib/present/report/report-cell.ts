import { type Difference, difference, type Proportion } from "@/lib/base/proportion";
import { formatCount, formatInterval, formatShare } from "@/lib/present/format";
import type { ReportCell } from "@/lib/present/report/report.schema";
import { isSmall, SMALLEST_SHOWN } from "@/lib/present/report/small-cells";

/** Names of the values of a rate in a spreadsheet. @param name what the rate is called there */
export function rateNames(name: string): string[] {
  return [name, `${name}_low`, `${name}_high`, `${name}_of`];
}

/** Names of the values of a change. */
export const CHANGE_NAMES = ["change", "change_low", "change_high"];

/** Fewer calls than this on a side say nothing about a change. */
const COMPARABLE_MIN = 50;
const points = new Intl.NumberFormat("en-US", { maximumFractionDigits: 1, signDisplay: "exceptZero" });
/** Of what is nearly nothing: an end of an interval at "0" would not tell on which side of zero it lies. */
const finePoints = new Intl.NumberFormat("en-US", { maximumSignificantDigits: 1, signDisplay: "exceptZero" });
const POINTS_MIN = 0.05;
const REPORT_HIDDEN = "hidden";

/** A cell of text. */
export function textCell(text: string, note: string | null = null): ReportCell {
  return { text, note, values: [text] };
}

/** A cell with a number of things. @param isHidden whoever reads may not see it */
export function countCell(count: number, isHidden: boolean): ReportCell {
  return isHidden
    ? { text: hiddenText(count), note: null, values: [null] }
    : { text: formatCount(count), note: null, values: [count] };
}

/** What stands in place of a count that is not shown: why, as far as that gives nothing away. */
export function hiddenText(count: number): string {
  return isSmall(count) ? `< ${SMALLEST_SHOWN}` : REPORT_HIDDEN;
}

/** A cell with a share, its interval and what it rests on. */
export function rateCell(rate: Proportion, isHidden: boolean): ReportCell {
  if (rate.n === 0) return { text: "–", note: "no calls", values: [null, null, null, 0] };
  if (isHidden) return { text: REPORT_HIDDEN, note: null, values: [null, null, null, null] };
  return {
    text: formatShare(rate.value),
    note: `${formatInterval(rate)}, n = ${formatCount(rate.n)}`,
    values: [rounded(rate.value), rounded(rate.low), rounded(rate.high), rate.n],
  };
}

/** A cell that compares a share with that of the month before. */
export function changeCell(after: Proportion, before: Proportion, isHidden: boolean): ReportCell {
  const nothing = [null, null, null];
  if (isHidden) return { text: REPORT_HIDDEN, note: null, values: nothing };
  if (before.n === 0) return { text: "–", note: "no calls before", values: nothing };
  if (!isComparable(after, before)) return { text: "–", note: "not enough calls", values: nothing };
  const change = difference(after, before);
  return {
    text: `${pointsText(change.value)} points`,
    note: `${endText(change.low)} to ${endText(change.high)}${isClear(change) ? "" : ", may be chance"}`,
    values: [rounded(change.value), rounded(change.low), rounded(change.high)],
  };
}

/** Whether both shares rest on calls enough to be compared. */
export function isComparable(after: Proportion, before: Proportion): boolean {
  return Math.min(after.n, before.n) >= COMPARABLE_MIN;
}

/** Whether chance alone hardly explains a change: its interval does not reach over zero. */
export function isClear({ low, high }: Difference): boolean {
  return low > 0 || high < 0;
}

/** A change in percentage points: `+2.1`. */
export function pointsText(change: number): string {
  return points.format(change * 100);
}

/** An end of its interval: as the change, but `-0.02` rather than none. */
function endText(change: number): string {
  return Math.abs(change * 100) < POINTS_MIN ? finePoints.format(change * 100) : pointsText(change);
}

/** How many of the `n` of a share it counts. */
export function hitsOf({ value, n }: Proportion): number {
  return Math.round(value * n);
}

/** Whether a share tells of a few: of those counted, of the others, or of all. */
export function tellsOfFew(rate: Proportion): boolean {
  return isSmall(rate.n) || isSmall(hitsOf(rate)) || isSmall(rate.n - hitsOf(rate));
}

function rounded(share: number): number {
  return Number(share.toFixed(5));
}
