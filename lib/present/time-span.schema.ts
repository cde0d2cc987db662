import { z } from "zod";
import { DAY_MS, HOUR_MS } from "@/lib/base/time-units";
import { createLocalClock } from "@/lib/intake/time/time-zone";
import { AskedMoment } from "@/lib/present/time.schema";

/** A day, or a moment; a `+` of an offset that stood unescaped in a URL arrives as a space. */
const Moment = z
  .string()
  .transform((text) => text.replace(" ", "+"))
  .pipe(AskedMoment);

/** The time that is asked for: from a day or moment up to another. */
export const TimeSpanQuery = z.object({ from: Moment.optional(), to: Moment.optional() });

/** Points in time; null leaves a side open. */
export interface TimeSpan {
  readonly from: Date | null;
  readonly to: Date | null;
}

/**
 * The span from `from` up to, without, `to`. Days are days of the zone: `from` begins with its day, and `to` ends with
 * its day.
 */
export function timeSpan(asked: z.output<typeof TimeSpanQuery>, timeZone: string): TimeSpan {
  return {
    from: asked.from === undefined ? null : pointOf(asked.from, timeZone, 0),
    to: asked.to === undefined ? null : pointOf(asked.to, timeZone, 1),
  };
}

function pointOf(text: string, timeZone: string, daysOn: number): Date {
  if (text.includes("T")) return new Date(text);
  const clock = createLocalClock(timeZone);
  const midnight = Date.parse(`${text}T00:00:00Z`) + daysOn * DAY_MS;
  const start = clock.toUtc(midnight);
  // Where clocks are set forward at midnight, the day begins an hour later.
  return new Date(Number.isNaN(start) ? clock.toUtc(midnight + HOUR_MS) : start);
}
