import { HOUR_MS } from "@/lib/base/time-units";
import { formatTime, formatZone, type Moment } from "@/lib/present/format";

const A_FULL_HOUR = "2026-01-01T00:00:00Z";

/**
 * Whose days the sums are, in a sentence. Calls are counted by hours of UTC, and an hour belongs to the day in which it begins:
 * where the zone is half an hour off, calls soon after midnight count to the day before.
 * @param at a moment of those days at a full hour of UTC, because zones have changed by parts of an hour @param timeZone IANA name
 */
export function daysOfZone(timeZone: string, at: Moment = A_FULL_HOUR): string {
  const days = `Days in ${formatZone(timeZone)}`;
  const early = earlyCalls(timeZone, at);
  return early === null ? `${days}.` : `${days}; ${early}.`;
}

/** The same warning alone, for sums of a time; null where the zone is whole hours off at both ends. */
export function earlyCallsOf(
  timeZone: string,
  { from, to }: { readonly from: Moment; readonly to: Moment },
): string | null {
  const [first, last] = [from, to].map((at) =>
    earlyCalls(timeZone, new Date(Math.floor(new Date(at).getTime() / HOUR_MS) * HOUR_MS)),
  );
  return first ?? last ?? null;
}

function earlyCalls(timeZone: string, at: Moment): string | null {
  const minute = formatTime(at, timeZone).slice(-2);
  return minute === "00" ? null : `calls before 00:${minute} count to the day before`;
}
