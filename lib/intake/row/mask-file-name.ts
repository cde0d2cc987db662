import { maskNumbers } from "@/lib/intake/row/mask-numbers";

/** A day as names of files have it, perhaps with a time of the day behind it. */
const DAY = "(?:19|20)\\d\\d[-_.]?(?:0[1-9]|1[0-2])[-_.]?(?:[0-2]\\d|3[01])";
const TIME = "[-_.T ]?(?:[01]\\d|2[0-3])[-_.]?[0-5]\\d(?:[-_.]?[0-5]\\d)?";
/** The same with the year last. */
const DAY_BACKWARDS = "(?:(?:0[1-9]|[12]\\d|3[01])[-_.]?){2}20\\d\\d";
/** Seconds or milliseconds since 1970, from 2017 on: no number of North America begins so, nor has 13 digits. */
const SINCE_1970 = "1[5-9]\\d{8}(?:\\d{3})?";
const WRITTEN_DAY = new RegExp(`(?<![\\d+])(?:${SINCE_1970}|${DAY_BACKWARDS}|${DAY}(?:${TIME})?)(?!\\d)`, "g");

/**
 * The name of a file with what may be telephone numbers in it masked, as switches write one file a call and name it after both
 * numbers. Days and times stay: by them files are told apart.
 */
export function maskFileName(name: string): string {
  let masked = "";
  let from = 0;
  for (const { 0: day, index } of name.matchAll(WRITTEN_DAY)) {
    masked += maskNumbers(name.slice(from, index)) + day;
    from = index + day.length;
  }
  return masked + maskNumbers(name.slice(from));
}
