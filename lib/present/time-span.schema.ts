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

/** Whether the span that is asked for ends before it begins: no call lies in it, whatever was meant. */
export function endsBeforeItBegins({ from, to }: z.output<typeof TimeSpanQuery>, timeZone: string): boolean {
  if (from === undefined || to === undefined) return false;
  return pointOf(from, timeZone, 0) > latestMoment(to, timeZone);
}

/**
 * The moment that was written, or the last one of a day. One without an offset is a reading of the zone's clock.
 * @param asked as `AskedReading` takes it
 */
export function latestMoment(asked: string, timeZone: string): Date {
  if (!asked.includes("T")) return new Date(pointOf(asked, timeZone, 1).getTime() - 1);
  return HAS_OFFSET.test(asked) ? new Date(asked) : atReading(Date.parse(`${asked}Z`), timeZone);
}

const HAS_OFFSET = /(?:Z|[+-]\d{2}:?\d{2})$/i;

function pointOf(text: string, timeZone: string, daysOn: number): Date {
  if (text.includes("T")) return new Date(text);
  return atReading(Date.parse(`${text}T00:00:00Z`) + daysOn * DAY_MS, timeZone);
}

/** @param localMs the clock's reading as if it were UTC; where clocks are set forward over it, an hour later is meant */
function atReading(localMs: number, timeZone: string): Date {
  const clock = createLocalClock(timeZone);
  const at = clock.toUtc(localMs);
  return new Date(Number.isNaN(at) ? clock.toUtc(localMs + HOUR_MS) : at);
}
