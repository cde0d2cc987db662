import { timeSpan } from "@/lib/present/time-span.schema";

const MONTH = /^(19[7-9]\d|20\d\d|21\d\d)-(0[1-9]|1[0-2])$/;

/** Whether a text names a month: `2026-11`. */
export function isMonth(text: string): boolean {
  return MONTH.test(text);
}

/** The days of a month, and the time that they take in the zone. */
export interface MonthSpan {
  readonly month: string;
  /** Calendar days, `2026-11-01`; both belong to the month. */
  readonly firstDay: string;
  readonly lastDay: string;
  readonly days: number;
  /** From `from` up to, without, `to`. */
  readonly from: Date;
  readonly to: Date;
}

/** The days and the bounds of a month. @param month as {@link isMonth} @param timeZone IANA name */
export function monthSpan(month: string, timeZone: string): MonthSpan {
  const [year, number] = numbersOf(month);
  const days = new Date(Date.UTC(year, number, 0)).getUTCDate();
  const [firstDay, lastDay] = [`${month}-01`, `${month}-${String(days).padStart(2, "0")}`];
  const { from, to } = timeSpan({ from: firstDay, to: lastDay }, timeZone);
  if (from === null || to === null) throw new Error("A month has bounds");
  return { month, firstDay, lastDay, days, from, to };
}

/**
 * The start of a month of UTC within the month of the zone, where retention may cut it; null where both begin together.
 */
export function cutWithin({ month, from, to }: MonthSpan): Date | null {
  const [year, number] = numbersOf(month);
  const starts = [number - 1, number].map((at) => new Date(Date.UTC(year, at, 1)));
  return starts.find((start) => start > from && start < to) ?? null;
}

/** The month before: `2026-01` gives `2025-12`. */
export function monthBefore(month: string): string {
  const [year, number] = numbersOf(month);
  return new Date(Date.UTC(year, number - 2, 1)).toISOString().slice(0, 7);
}

function numbersOf(month: string): [number, number] {
  const [year = 0, number = 0] = month.split("-").map(Number);
  return [year, number];
}
