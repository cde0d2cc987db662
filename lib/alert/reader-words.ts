import type { AlertStep } from "@/lib/alert/alert-steps";
import { DAY_MS } from "@/lib/base/time-units";

/** Where the reader of a mail lives: how times and numbers are written for them. */
export interface Reader {
  readonly timeZone: string;
  /** When they are written to. */
  readonly now: Date;
  /** Origin of the product's pages, without a trailing slash. */
  readonly appUrl: string;
}

/** The words of an alert mail, ready to be laid out. */
export interface AlertWords {
  readonly subject: string;
  readonly headline: string;
  /** What changed, with its figures. */
  readonly change: string;
  /** Who blocked; null where nothing was blocked. */
  readonly whoBlocked: string | null;
  readonly likelyCause: string;
  readonly steps: readonly AlertStep[];
  readonly url: string;
}

/** So close that a weekday names one day only. */
const NEAR_MS = 6 * DAY_MS;

/** Writes a number of things: `1,240`. */
export function countText(n: number): string {
  return new Intl.NumberFormat("en-US").format(n);
}

/** `Tue 14:00` within the last six days, `3 Nov 2026, 14:00` otherwise; in the reader's time zone. */
export function momentText(at: Date, { timeZone, now }: Pick<Reader, "timeZone" | "now">): string {
  const hour = { hour: "2-digit", minute: "2-digit", timeZone } as const;
  const isNear = Math.abs(now.getTime() - at.getTime()) < NEAR_MS;
  return isNear
    ? new Intl.DateTimeFormat("en-GB", { weekday: "short", ...hour }).format(at).replace(",", "")
    : new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", year: "numeric", ...hour }).format(at);
}

/** Whose days and times a message names: `Days and times in America/New York.` */
export function zoneSentence(timeZone: string): string {
  return `Days and times in ${timeZone.replaceAll("_", " ")}.`;
}

/** The text with its first letter in upper case. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
