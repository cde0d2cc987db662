import type { NumberFormat } from "@/lib/intake/sheet/number-format";

/** Days between the two calendars of a workbook: the one of the first Macintosh began in 1904. */
const DAYS_TO_1904 = 1462;
/** Day of 1970-01-01 in the calendar that begins in 1900. */
const DAY_1970 = 25_569;
/** The end of the year 9999. */
const DAY_MAX = 2_958_466;
/** Lengths of time end and days begin (1954) somewhere before; no call lasted so long or was so early. */
const FIRST_DAY = 20_000;
const DAY_MS = 86_400_000;
/** Beyond, a floating point number has lost digits; it stays as it is written, and the reading of ids says so. */
const EXACT_MAX = 1e15;

/**
 * The text of a number as it is meant: days as ISO 8601 without a zone, lengths as `h:mm:ss`, digits without an exponent.
 * @param written as the file has it @param is1904 whether days count from 1904
 */
export function numberText(written: string, format: NumberFormat, is1904: boolean): string {
  const value = Number(written);
  if (written.trim() === "" || !Number.isFinite(value)) return written;
  if (format.kind === "time") return timeText(value, format, is1904) ?? plainText(written, value);
  const text = plainText(written, value);
  if (format.kind === "plain" || !/^\d+$/.test(text)) return text;
  return `${format.plus ? "+" : ""}${text.padStart(format.width, "0")}`;
}

function plainText(written: string, value: number): string {
  return /e/i.test(written) && Math.abs(value) < EXACT_MAX ? String(value) : written;
}

function timeText(value: number, format: NumberFormat & { kind: "time" }, is1904: boolean): string | null {
  if (value < 0 || value > DAY_MAX) return null;
  if (value < 1 && format.hasDate && !format.hasClock) return value === 0 ? "" : null;
  if (value === 0 && format.hasDate) return "";
  if (value < 1 || (!format.hasDate && value < FIRST_DAY)) return lengthText(value, format.hasSeconds);
  return momentText(is1904 ? value + DAYS_TO_1904 : value, format.hasClock);
}

/** @param days in the calendar that begins in 1900 */
function momentText(days: number, hasClock: boolean): string {
  const iso = new Date(Math.round((days - DAY_1970) * DAY_MS)).toISOString();
  const [day = "", clock = ""] = iso.split("T");
  const time = clock.replace(/(\.000)?Z$/, "");
  return !hasClock && time === "00:00:00" ? day : `${day} ${time}`;
}

/** As it is shown: a length without seconds is that of `h:mm`, which a file of text would hold, too. */
function lengthText(days: number, hasSeconds: boolean): string {
  const seconds = Math.round(days * DAY_MS) / 1000;
  const whole = Math.floor(seconds);
  const two = (part: number): string => String(part).padStart(2, "0");
  const minutes = `${Math.floor(whole / 3600)}:${two(Math.floor(whole / 60) % 60)}`;
  if (!hasSeconds && seconds % 60 === 0) return minutes;
  const fraction = Math.round((seconds - whole) * 1000);
  return `${minutes}:${two(whole % 60)}${fraction === 0 ? "" : `.${String(fraction).padStart(3, "0")}`}`;
}
