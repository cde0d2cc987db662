import { DAY_HOURS } from "@/lib/score/evidence-table";
import { WATCH } from "@/lib/watch/watch-constants";

/** A stretch of time that ends with the present hour. */
export interface ScanWindow {
  /** Length in hours; windows of `wholeDays` hold that many UTC days, the present one so far included. */
  readonly hours: number;
  /** Null for windows exact to the hour; else the number of UTC days. */
  readonly wholeDays: number | null;
  /** Days of possible starts that the window stands for: its length minus the next shorter one's. */
  readonly weightDays: number;
  /** Days over which day-to-day noise averages out. */
  readonly noiseDays: number;
}

/** Windows of more days than this begin at midnight UTC, so that their past need not be kept by the hour. */
const HOUR_EXACT_DAYS = 3;

/** All windows, shortest first. Their weights add up to 28 days. */
export const SCAN_WINDOWS: readonly ScanWindow[] = [
  ...WATCH.hourWindows,
  ...WATCH.dayWindows.map((days) => days * DAY_HOURS),
].map((hours, index, all) => {
  const days = hours / DAY_HOURS;
  return {
    hours,
    wholeDays: days > HOUR_EXACT_DAYS ? days : null,
    weightDays: (hours - (all[index - 1] ?? 0)) / DAY_HOURS,
    noiseDays: Math.max(1, 0.75 * days),
  };
});

/** How many windows are exact to the hour; those from this position on hold whole days. */
export const EXACT_WINDOWS = SCAN_WINDOWS.filter(({ wholeDays }) => wholeDays === null).length;

/** First hour that a window holds when it ends with `hour`. */
export function windowStart(window: ScanWindow, hour: number): number {
  if (window.wholeDays === null) return hour - window.hours + 1;
  return (Math.floor(hour / DAY_HOURS) - window.wholeDays + 1) * DAY_HOURS;
}
