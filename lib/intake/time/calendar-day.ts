import { plainMarks } from "@/lib/base/plain-marks";
import { readDateWords } from "@/lib/intake/time/date-words";

/** A day in figures alone: `20261013`, or the number that a spreadsheet gives it. */
const FIGURES = /^(?:(?:19|20)\d{6}|\d{5})$/;

/** Whether a text is a day written out, such as `13/10/2026` or `13 Oct 2026`, and tells no time of day. */
export function isCalendarDay(text: string): boolean {
  return !text.includes(":") && typeof (readDateWords(plainMarks(text), "dmy") ?? "") === "object";
}

/** Whether a text is a day in figures alone, with no time of day. */
export function isDayInFigures(text: string): boolean {
  return FIGURES.test(text);
}
