import { DAY_MS } from "@/lib/base/time-units";

const FIRST_YEAR = 2000;
const YEARS_AHEAD_MAX = 2;
const YEAR_MS = 366 * DAY_MS;

/**
 * What is wrong with when something shall have happened, in a sentence; null when nothing is.
 * @param at when it happened, or when the day began on which it did
 */
export function pastProblem(at: Date, now: Date): string | null {
  if (at > now) return "That day lies ahead. Choose today or an earlier one.";
  if (at.getTime() < Date.UTC(FIRST_YEAR, 0, 1))
    return `That is before the year ${FIRST_YEAR}. Look at the year again.`;
  return null;
}

/**
 * What is wrong with until when something is put off, in a sentence; null when nothing is.
 * @param at until when, or when the day ends until which
 */
export function aheadProblem(at: Date, now: Date): string | null {
  return at <= now ? "That day has passed. Choose today or a later one." : farProblem(at, now);
}

/** The same where it may have passed: only too far away is wrong. */
export function farProblem(at: Date, now: Date): string | null {
  if (at.getTime() <= now.getTime() + YEARS_AHEAD_MAX * YEAR_MS) return null;
  return `That is more than ${YEARS_AHEAD_MAX} years ahead. Look at the year again.`;
}
