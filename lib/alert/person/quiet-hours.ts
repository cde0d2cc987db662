import { localClock } from "@/lib/alert/person/local-clock";
import { DAY_MS, MINUTE_MS } from "@/lib/base/time-units";

/** When somebody wants no mails; all of it by the clock on their wall. */
export interface QuietHours {
  /** Minutes since midnight at which the quiet begins and ends each day; equal when there is none. May pass midnight. */
  readonly fromMinutes: number;
  readonly toMinutes: number;
  /** Saturdays and Sundays are quiet from midnight to midnight. */
  readonly hasQuietWeekends: boolean;
}

/** Every zone in use is a whole number of quarters of an hour from UTC, and so are quiet hours. */
const STEP_MS = 15 * MINUTE_MS;
const DAYS_MAX = 9;
const STEPS_MAX = (DAYS_MAX * DAY_MS) / STEP_MS;
const SATURDAY = 6;

/**
 * The first moment from `at` on that is not quiet: `at` itself when it is not. The wall clock decides at each moment, so
 * that an hour that a change of clocks leaves out or repeats is quiet when the clock says so.
 */
export function quietUntil(at: Date, quiet: QuietHours, timeZone: string): Date {
  if (!isQuiet(at, quiet, timeZone)) return at;
  return firstQuarter(at, (quarter) => !isQuiet(quarter, quiet, timeZone)) ?? at;
}

/**
 * The first moment after `at` at which the wall clock comes to one of these hours; to the first moment after it where a
 * change of clocks leaves the hour out.
 * @param weekday 1 for Monday to 7 for Sunday; null for every day
 */
export function nextLocalHour(at: Date, hours: readonly number[], weekday: number | null, timeZone: string): Date {
  const found = firstQuarter(at, (quarter) => {
    const clock = localClock(quarter, timeZone);
    if (weekday !== null && clock.weekday !== weekday) return false;
    const before = localClock(new Date(quarter.getTime() - STEP_MS), timeZone);
    const isComeTo = (minutes: number) =>
      clock.minutes >= minutes && (before.day !== clock.day || before.minutes < minutes);
    return hours.some((hour) => isComeTo(hour * 60));
  });
  return found ?? new Date(at.getTime() + DAY_MS);
}

function isQuiet(at: Date, { fromMinutes, toMinutes, hasQuietWeekends }: QuietHours, timeZone: string): boolean {
  const { weekday, minutes } = localClock(at, timeZone);
  if (hasQuietWeekends && weekday >= SATURDAY) return true;
  return fromMinutes <= toMinutes
    ? minutes >= fromMinutes && minutes < toMinutes
    : minutes >= fromMinutes || minutes < toMinutes;
}

function firstQuarter(at: Date, isWanted: (quarter: Date) => boolean): Date | null {
  const first = (Math.floor(at.getTime() / STEP_MS) + 1) * STEP_MS;
  for (let step = 0; step < STEPS_MAX; step++) {
    const quarter = new Date(first + step * STEP_MS);
    if (isWanted(quarter)) return quarter;
  }
  return null;
}
