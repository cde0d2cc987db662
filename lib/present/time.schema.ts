import { z } from "zod";

/** A moment as the API writes it: ISO 8601 in UTC. */
export const Time = z.iso.datetime();

/** A calendar day, `2026-11-22`. */
export const Day = z.iso.date();

/** Years that calls, keys and reminders may be of: a database cannot hold year 0, and nobody means it. */
const YEAR = /^(19|20|21)\d\d-/;

/** A calendar day as somebody may ask for it. */
export const AskedDay = Day.regex(YEAR, "The year is out of range");

/** A moment as somebody may ask for it. */
export const AskedTime = z.iso.datetime().regex(YEAR, "The year is out of range");

/** A moment with any offset, or a calendar day, as somebody may ask for it. */
export const AskedMoment = z
  .union(
    [z.iso.date(), z.iso.datetime({ offset: true })],
    "This is neither a day such as 2026-11-22 nor a time such as 2026-11-22T14:00:00Z",
  )
  .refine(isInRange, "The year is out of range");

/** The same, or a reading of the organisation's clock as a field of a form writes it: `2026-11-22T14:00`. */
export const AskedReading = z
  .union(
    [z.iso.date(), z.iso.datetime({ offset: true, local: true })],
    "This is neither a day such as 2026-11-22 nor a time such as 2026-11-22T14:00",
  )
  .refine(isInRange, "The year is out of range");

function isInRange(text: string): boolean {
  return YEAR.test(text);
}
