import { wilson } from "@/lib/base/proportion";
import { DAY_MS } from "@/lib/base/time-units";
import type { DayCount } from "@/lib/present/caller-id/caller-days.schema";
import { formatCount, formatShare } from "@/lib/present/format";

/** Which way the share of blocked and refused calls went. */
export interface CallerTrend {
  readonly direction: "worse" | "better" | "steady" | "unknown";
  /** For a narrow column: `2.1% → 9%`, the share of now alone where it is steady; empty when unknown. */
  readonly text: string;
  readonly title: string;
}

const RECENT_DAYS = 7;

/**
 * Compares the last week with the weeks before it. It goes one way only where the 95% intervals of the two do not
 * overlap, which for chance alone happens about once in a hundred comparisons: most numbers hold steady.
 * @param last the last day that lists cover, `2026-11-03`
 * @param what is counted, for the title
 */
export function callerTrend(days: readonly DayCount[], last: string, what = "Blocked or refused"): CallerTrend {
  const firstRecent = new Date(Date.parse(last) - (RECENT_DAYS - 1) * DAY_MS).toISOString().slice(0, 10);
  const before = refusedShare(days.filter(({ date }) => date < firstRecent));
  const recent = refusedShare(days.filter(({ date }) => date >= firstRecent));
  if (before.n === 0 || recent.n === 0)
    return { direction: "unknown", text: "", title: "There are no calls on one side to compare with." };
  const direction = recent.low > before.high ? "worse" : recent.high < before.low ? "better" : "steady";
  const change = `${formatShare(before.value)} → ${formatShare(recent.value)}`;
  const text = direction === "steady" ? formatShare(recent.value) : change;
  return {
    direction,
    text,
    title: `${what}: ${change} in the last ${RECENT_DAYS} days (n = ${formatCount(recent.n)})`,
  };
}

function refusedShare(days: readonly DayCount[]) {
  const sum = (of: (day: DayCount) => number) => days.reduce((total, day) => total + of(day), 0);
  return wilson(
    sum((day) => day.blocked + day.refused),
    sum((day) => day.attempts),
  );
}
