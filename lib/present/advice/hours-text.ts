import type { AdviceCalendar } from "@/lib/present/advice/advice.schema";

type State = AdviceCalendar["states"][number];

/** Weekdays in the order of the calendar. */
export const WEEKDAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"] as const;
const DAY_MINUTES = 1_440;

/** Minutes after midnight as a field for time takes them: `08:30`; empty for none. The end of the day is written as its last minute. */
export function clockText(minutes: number | null): string {
  if (minutes === null) return "";
  const shown = Math.min(minutes, DAY_MINUTES - 1);
  return `${String(Math.floor(shown / 60)).padStart(2, "0")}:${String(shown % 60).padStart(2, "0")}`;
}

/** The hours between two times of a form; null where either is empty. */
export function openHours(opens: string, closes: string): [number, number] | null {
  const [from, until] = [minutesOf(opens), minutesOf(closes)];
  return from === null || until === null ? null : [from, until];
}

function minutesOf(text: string): number | null {
  const [, hours, minutes] = /^(\d{1,2}):(\d{2})/.exec(text) ?? [];
  return hours === undefined || minutes === undefined ? null : Number(hours) * 60 + Number(minutes);
}

/** A state's hours in a line: `08:00–20:00 Monday to Saturday, none on Sunday or holidays`. */
export function hoursText({ days, isClosedOnHolidays }: State): string {
  const runs: { from: number; to: number; text: string }[] = [];
  days.forEach((open, day) => {
    const text = open === null ? "none" : `${clockText(open[0])}–${clockText(open[1])}`;
    const last = runs.at(-1);
    if (last?.text === text) last.to = day;
    else runs.push({ from: day, to: day, text });
  });
  const told = runs.length === 1 ? `${runs[0]?.text ?? "none"} every day` : runs.map(runText).join(", ");
  return isClosedOnHolidays ? `${told}, none on holidays` : told;
}

function runText({ from, to, text }: { readonly from: number; readonly to: number; readonly text: string }): string {
  const [first, last] = [WEEKDAYS[from] ?? "", WEEKDAYS[to] ?? ""];
  return from === to ? `${text} on ${first}` : `${text} ${first} to ${last}`;
}
