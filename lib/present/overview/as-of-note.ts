import { DAY_MS } from "@/lib/base/time-units";
import { formatThings, formatZone } from "@/lib/present/format";

/** From so many days on a page is told of the past. A weekend without calls is none of it. */
const LATE_DAYS = 3;

/**
 * What the time of the last call is, and how long ago where it no longer stands for today.
 * @param ageDays whole days since then @param timeZone IANA name
 */
export function asOfNote(ageDays: number, timeZone: string): string {
  const age = ageDays < LATE_DAYS ? "" : `, ${formatThings(ageDays, "day")} ago. Later calls have not been imported`;
  return `Last call known${age}. Times in ${formatZone(timeZone)}`;
}

/** Whole days between two moments, 0 where the first is the later one. */
export function wholeDaysBetween(from: Date, to: Date): number {
  return Math.max(0, Math.floor((to.getTime() - from.getTime()) / DAY_MS));
}
