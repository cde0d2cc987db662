import { DAY_MS } from "@/lib/base/time-units";
import { civilMs, MIDNIGHT, type WrittenClock } from "@/lib/intake/time/civil-time";
import { withColons } from "@/lib/intake/time/clock-marks";
import type { DateOrder } from "@/lib/intake/time/date-order";
import { readDateWords } from "@/lib/intake/time/date-words";
import { fixedOffsetMs } from "@/lib/intake/time/time-zone";
import { abbreviationOffsetMs } from "@/lib/intake/time/zone-abbreviation";
import { isIst, zoneInWords, zoneNamed } from "@/lib/intake/time/zone-name";

const CLOCK = /(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,:](\d{1,9}))?)?(?:\s*([ap])\.?\s?m\b\.?|([ap])\b)?/i;
const OFFSET_AFTER = /^\s*((?:utc|gmt)?\s*[+-]\d{1,2}(?::?\d{2})?)(?!\d)/i;
const IANA_NAME = /\b[A-Z][A-Za-z]+(?:\/[A-Z][A-Za-z_]+)+\b/;
/** What stands between brackets, also where it holds brackets itself. */
const BRACKETED = /\(((?:[^()]|\([^()]*\))*)\)|\[([^\]]*)\]/;
const PHRASE = /[A-Za-z][A-Za-z .]*[A-Za-z](?: \(US & Canada\))?/;

/** A clock reading together with what the text says about its zone. */
export interface WrittenTime {
  /** The reading as if it were UTC, milliseconds; NaN where calendar or clock have no such time. */
  readonly localMs: number;
  /** Milliseconds ahead of UTC, an IANA name, or null where the text names no zone. */
  readonly zone: number | string | null;
}

type Zone = WrittenTime["zone"];

function readClock(match: RegExpExecArray): WrittenClock {
  const [, hours = "", minutes = "", seconds = "0", fraction = "0", long, short] = match;
  const half = long ?? short;
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

/** Zone of one word: an abbreviation, or one of those for the zones of America with their summer time. */
function zoneOfWord(word: string): Zone {
  const named = abbreviationOffsetMs(word) ?? (word.length === 2 ? zoneInWords(word) : null);
  return named === null && isIst(word) ? word : named;
}

/** Takes a zone in words, whole or by its abbreviation, out of the text. */
function takeWords(text: string, known: Zone): { readonly zone: Zone; readonly rest: string } {
  let zone = known;
  const rest = text.replace(/[A-Za-z]+/g, (word) => {
    const named = zoneOfWord(word);
    if (named === null) return word;
    zone ??= named;
    return " ";
  });
  const phrase = zone === null ? (PHRASE.exec(rest)?.[0] ?? "") : "";
  const called = phrase === "" ? null : zoneInWords(phrase);
  return called === null ? { zone, rest } : { zone: called, rest: rest.replace(phrase, " ") };
}

/** What stands in brackets, with them and without; both are empty where there are none. */
function inBrackets(text: string): readonly [bracketed: string, inside: string] {
  const [bracketed = "", round, square = ""] = (/[([]/.test(text) ? BRACKETED.exec(text) : null) ?? [];
  return [bracketed, round ?? square];
}

function without(text: string, part: string): string {
  return part === "" ? text : text.replace(part, " ");
}

/** Takes the zone out of the text around a clock reading; null where it has an offset that no zone has. */
function takeZone(after: string): { readonly zone: Zone; readonly rest: string } | null {
  if (after === "") return { zone: null, rest: after };
  const offset = OFFSET_AFTER.exec(after);
  const iana = after.includes("/") ? IANA_NAME.exec(after) : null;
  const [bracketed, name] = inBrackets(after);
  if (offset?.[1] !== undefined) {
    const zone = fixedOffsetMs(offset[1].replace(/\s/g, ""));
    // What stands behind an offset is the name of its zone: `GMT-0400 (Eastern Daylight Time)`, `-04:00[America/New_York]`.
    const behind = after.slice(offset[0].length);
    const rest = without(without(behind, bracketed), iana?.[0] ?? "");
    return zone === null ? null : takeWords(rest, zone);
  }
  if (iana !== null) return takeWords(after.replace(iana[0], " "), iana[0]);
  const zone = bracketed === "" ? null : zoneNamed(name);
  return zone === null ? takeWords(after, null) : { zone, rest: after.replace(bracketed, " ") };
}

/**
 * Reads a time in any of the spellings that switches and spreadsheets print: RFC 2822, `ctime`, 12-hour clocks,
 * zone names and offsets after the clock, month names, day and month in either order.
 * @param known order of day and month where the text alone does not tell
 * @returns the reading; `ambiguous` where day and month may be swapped; null where it is no time
 */
export function readTimeWords(written: string, known: DateOrder | null): WrittenTime | "ambiguous" | null {
  const text = withColons(written);
  const match = CLOCK.exec(text);
  const before = match === null ? text : text.slice(0, match.index);
  const taken = takeZone(match === null ? "" : text.slice(match.index + match[0].length));
  if (taken === null) return null;
  const date = readDateWords(`${before} ${taken.rest}`, known);
  if (date === null || date === "ambiguous") return date;
  const clock = match === null ? MIDNIGHT : readClock(match);
  // ISO 8601 calls the end of a day 24:00.
  const isEnd = clock.hour === 24 && clock.minute + clock.second + clock.ms === 0;
  const localMs = Number.isNaN(clock.hour) ? Number.NaN : civilMs(date, isEnd ? MIDNIGHT : clock);
  return { localMs: isEnd ? localMs + DAY_MS : localMs, zone: taken.zone };
}
