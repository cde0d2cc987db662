import { formatTime, formatZone, type Moment } from "@/lib/present/format";

const A_FULL_HOUR = "2026-01-01T00:00:00Z";

/**
 * Whose days the sums are, in a sentence. Calls are counted by hours of UTC, and an hour belongs to the day in which it begins:
 * where the zone is half an hour off, calls soon after midnight count to the day before.
 * @param at a moment of those days at a full hour of UTC, because zones have changed by parts of an hour @param timeZone IANA name
 */
export function daysOfZone(timeZone: string, at: Moment = A_FULL_HOUR): string {
  const minute = formatTime(at, timeZone).slice(-2);
  const days = `Days in ${formatZone(timeZone)}`;
  return minute === "00" ? `${days}.` : `${days}; calls before 00:${minute} count to the day before.`;
}
