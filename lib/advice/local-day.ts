import { DAY_MS } from "@/lib/base/time-units";

/** The day of a moment on the calendar of a zone, whole days since the Unix epoch. @param timeZone IANA name */
export function localDay(at: Date, timeZone: string): number {
  const parts = new Intl.DateTimeFormat("en-US", { timeZone, year: "numeric", month: "numeric", day: "numeric" });
  const part: Record<string, number> = {};
  for (const { type, value } of parts.formatToParts(at)) part[type] = Number(value);
  return Math.floor(Date.UTC(part.year ?? 1970, (part.month ?? 1) - 1, part.day ?? 1) / DAY_MS);
}
