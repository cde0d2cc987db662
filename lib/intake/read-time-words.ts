import { civilMs } from "@/lib/intake/civil-time";
import type { DateOrder } from "@/lib/intake/date-order";
import { readDateWords } from "@/lib/intake/date-words";
import { fixedOffsetMs } from "@/lib/intake/time-zone";
import { abbreviationOffsetMs } from "@/lib/intake/zone-abbreviation";

const CLOCK = /(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,:](\d{1,9}))?)?(?:\s*([ap])\.?\s?m\b\.?)?/i;
/** Oracle writes the clock with points, after a month by its name. */
const POINTED = /^(\d{1,2}-[A-Za-z]{3}-\d{2,4}) (\d{1,2})\.(\d{2})\.(\d{2})(?!\d)/;
const OFFSET_AFTER = /^\s*((?:utc|gmt)?\s*[+-]\d{1,2}(?::?\d{2})?)(?!\d)/i;
const IANA_NAME = /\b[A-Z][A-Za-z]+(?:\/[A-Z][A-Za-z_]+)+\b/;

/** A clock reading together with what the text says about its zone. */
export interface WrittenTime {
  /** The reading as if it were UTC, milliseconds; NaN where calendar or clock have no such time. */
  readonly localMs: number;
  /** Milliseconds ahead of UTC, an IANA name, or null where the text names no zone. */
  readonly zone: number | string | null;
}

interface Clock {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly ms: number;
}

const MIDNIGHT: Clock = { hour: 0, minute: 0, second: 0, ms: 0 };

function readClock(match: RegExpExecArray): Clock {
  const [, hours = "", minutes = "", seconds = "0", fraction = "0", half] = match;
  const written = Number(hours);
  const wrongHalf = half !== undefined && (written < 1 || written > 12);
  const hour = half === undefined ? written : (written % 12) + (half.toLowerCase() === "p" ? 12 : 0);
  return {
    hour: wrongHalf ? Number.NaN : hour,
    minute: Number(minutes),
    second: Number(seconds),
    ms: Math.floor(Number(`0.${fraction}`) * 1000),
  };
}

/** Takes the zone out of the text around a clock reading. */
function takeZone(after: string): { readonly zone: number | string | null; readonly rest: string } {
  const iana = IANA_NAME.exec(after);
  if (iana !== null) return { zone: iana[0], rest: after.replace(iana[0], " ") };
  const offset = OFFSET_AFTER.exec(after);
  let rest = after;
  let zone: number | null = null;
  if (offset?.[1] !== undefined) {
    const spelled = offset[1].replace(/\s/g, "");
    zone = fixedOffsetMs(/[+-]\d{1,2}$/.test(spelled) ? `${spelled}:00` : spelled);
    rest = after.slice(offset[0].length);
  }
  const words = rest.replace(/[A-Za-z]+/g, (word) => {
    const named = abbreviationOffsetMs(word);
    if (named === null) return word;
    zone ??= named;
    return " ";
  });
  return { zone, rest: words };
}

/**
 * Reads a time in any of the spellings that switches and spreadsheets print: RFC 2822, `ctime`, 12-hour clocks,
 * zone names and offsets after the clock, month names, day and month in either order.
 * @param known order of day and month where the text alone does not tell
 * @returns the reading; `ambiguous` where day and month may be swapped; null where it is no time
 */
export function readTimeWords(written: string, known: DateOrder | null): WrittenTime | "ambiguous" | null {
  const text = written.replace(POINTED, "$1 $2:$3:$4");
  const match = CLOCK.exec(text);
  const before = match === null ? text : text.slice(0, match.index);
  const { zone, rest } = takeZone(match === null ? "" : text.slice(match.index + match[0].length));
  const date = readDateWords(`${before} ${rest}`, known);
  if (date === null || date === "ambiguous") return date;
  const { hour, minute, second, ms } = match === null ? MIDNIGHT : readClock(match);
  const localMs = Number.isNaN(hour) ? Number.NaN : civilMs(date.year, date.month, date.day, hour, minute, second, ms);
  return { localMs, zone };
}
