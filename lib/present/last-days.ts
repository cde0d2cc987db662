import { DAY_MS } from "@/lib/base/time-units";
import { dayKey } from "@/lib/present/format";
import { timeSpan } from "@/lib/present/time-span.schema";

/**
 * When the last so many days begin of a time that ends with a day, by the calendar: a day on which clocks are changed is no 24
 * hours long.
 * @param to end of the time, not in it @param timeZone IANA name
 */
export function startOfLastDays(to: Date, days: number, timeZone: string): Date {
  const last = Date.parse(dayKey(new Date(to.getTime() - 1), timeZone));
  const first = new Date(last - (days - 1) * DAY_MS).toISOString().slice(0, 10);
  return timeSpan({ from: first }, timeZone).from ?? to;
}
