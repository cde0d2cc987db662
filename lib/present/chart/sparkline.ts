import { DAY_MS } from "@/lib/base/time-units";
import type { DayCount } from "@/lib/present/caller-id/caller-days.schema";
import { formatCount, formatThings } from "@/lib/present/format";

/** One day of a small chart. All three between 0 and 1, of the busiest day; a day without calls has no height. */
export interface SparkBar {
  readonly date: string;
  readonly height: number;
  readonly blocked: number;
  readonly refused: number;
}

/** A small chart, and the same in words. */
export interface Sparkline {
  readonly bars: readonly SparkBar[];
  readonly text: string;
}

/**
 * Prepares a small chart of calls per day, so many days up to and with the last.
 * @param last calendar day, `2026-11-03` @param words of how the sums are told, where not all of these are counted
 */
export function sparkline(
  days: readonly DayCount[],
  last: string,
  daysShown: number,
  words: (sums: Omit<DayCount, "date">) => string = sumWords,
): Sparkline {
  const byDate = new Map(days.map((day) => [day.date, day]));
  const end = Date.parse(last);
  const dates = Array.from({ length: daysShown }, (_, place) => dateOf(end - (daysShown - 1 - place) * DAY_MS));
  const busiest = Math.max(1, ...dates.map((date) => byDate.get(date)?.attempts ?? 0));
  const bars = dates.map((date) => {
    const { attempts = 0, blocked = 0, refused = 0 } = byDate.get(date) ?? {};
    return { date, height: attempts / busiest, blocked: blocked / busiest, refused: refused / busiest };
  });
  return { bars, text: `${words(sumsOf(dates.flatMap((date) => byDate.get(date) ?? [])))} in ${daysShown} days` };
}

function sumsOf(days: readonly DayCount[]): Omit<DayCount, "date"> {
  const sum = (of: (day: DayCount) => number) => days.reduce((total, day) => total + of(day), 0);
  return {
    attempts: sum((day) => day.attempts),
    blocked: sum((day) => day.blocked),
    refused: sum((day) => day.refused),
  };
}

function sumWords({ attempts, blocked, refused }: Omit<DayCount, "date">): string {
  return `${formatThings(attempts, "call")}, ${formatCount(blocked)} blocked, ${formatCount(refused)} refused`;
}

function dateOf(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10);
}
