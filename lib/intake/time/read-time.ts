import { plainMarks } from "@/lib/base/plain-marks";
import { MINUTE_MS } from "@/lib/base/time-units";
import type { RefusalReason } from "@/lib/intake/row/row-refusal";
import { civilMs } from "@/lib/intake/time/civil-time";
import type { DateOrder } from "@/lib/intake/time/date-order";
import { readEpoch } from "@/lib/intake/time/read-epoch";
import { readTimeWords } from "@/lib/intake/time/read-time-words";
import { createLocalClock, type LocalClock } from "@/lib/intake/time/time-zone";
import { zoneNamed } from "@/lib/intake/time/zone-name";

/** Why a text gives no time. */
export type TimeRefusal = Extract<
  RefusalReason,
  "broken_date" | "ambiguous_date" | "nonexistent_local_time" | "date_out_of_range"
>;

/**
 * Reads one time.
 * @param text as written, trimmed
 * @param zone name of the zone of this one record, where the record has a column for it
 * @returns Unix milliseconds, or the reason why there is none
 */
export type TimeReader = (text: string, zone?: string) => number | TimeRefusal;

/** Earliest and latest start that a call record may claim: no voice-over-IP record is older, none is from the next century. */
const EARLIEST_MS = Date.UTC(1995, 0, 1);
const LATEST_MS = Date.UTC(2100, 0, 1);
const LONGEST_TEXT = 80;
/** No zone is farther from UTC. */
const FARTHEST_MS = 14 * 60 * MINUTE_MS;

/** Number of two digits at `at`, negative or above 99 where there are none. */
function two(text: string, at: number): number {
  const high = text.charCodeAt(at) - 48;
  const low = text.charCodeAt(at + 1) - 48;
  return high >= 0 && high <= 9 && low >= 0 && low <= 9 ? high * 10 + low : 1000;
}

/** Clock reading of a text that begins `YYYY-MM-DD HH:MM:SS` or with `T` between; NaN where it does not. */
function isoLocalMs(text: string): number {
  const separator = text.charCodeAt(10);
  if (text.charCodeAt(4) !== 45 || text.charCodeAt(7) !== 45 || (separator !== 32 && separator !== 84))
    return Number.NaN;
  if (text.charCodeAt(13) !== 58 || text.charCodeAt(16) !== 58) return Number.NaN;
  const century = two(text, 0);
  const yearOfCentury = two(text, 2);
  if (century > 99 || yearOfCentury > 99) return Number.NaN;
  return civilMs(
    { year: century * 100 + yearOfCentury, month: two(text, 5), day: two(text, 8) },
    { hour: two(text, 11), minute: two(text, 14), second: two(text, 17), ms: 0 },
  );
}

/** The basic form of ISO 8601, seconds or not: `20261001T100000`, and that of LDAP, which has no letter inside. */
const BASIC = /^((?:19|20)\d\d)(\d\d)(\d\d)[T ]?(\d\d):?(\d\d)(?::?(\d\d))?/;
const ISO_TAIL = /^(?:[.,](\d{1,9}))?(?:(Z)|\s?([+-])(\d{2}):?(\d{2})?)?$/i;

function inRange(utcMs: number): number | TimeRefusal {
  if (Number.isNaN(utcMs)) return "nonexistent_local_time";
  return utcMs >= EARLIEST_MS && utcMs < LATEST_MS ? utcMs : "date_out_of_range";
}

/** The clock of a zone that nobody knows: only times that need none can be read beside it. */
const NOWHERE: LocalClock = { toUtc: () => Number.NaN };

/** Finishes an ISO reading whose text goes on after the seconds; null where the tail is of another kind. */
function readIsoTail(text: string, localMs: number, clock: LocalClock): number | TimeRefusal | null {
  const tail = ISO_TAIL.exec(text.slice(19));
  if (tail === null) return null;
  const [, fraction, zulu, sign, hours, minutes = "0"] = tail;
  const ms = fraction === undefined ? localMs : localMs + Math.floor(Number(`0.${fraction}`) * 1000);
  if (zulu !== undefined) return inRange(ms);
  if (sign === undefined) return inRange(clock.toUtc(ms));
  const offsetMs = (Number(hours) * 60 + Number(minutes)) * MINUTE_MS;
  if (offsetMs > FARTHEST_MS) return null;
  return inRange(sign === "-" ? ms + offsetMs : ms - offsetMs);
}

/** The clock of a zone by any of its names; null where it is none. */
function createClock(name: string, home: string): LocalClock | null {
  const zone = zoneNamed(name, home);
  if (zone === null) return null;
  return typeof zone === "number" ? { toUtc: (localMs) => localMs - zone } : createLocalClock(zone);
}

/** An ISO reading of date and time; null where the text is none. */
function readIso(text: string, clock: LocalClock): number | TimeRefusal | null {
  const localMs = isoLocalMs(text);
  if (Number.isNaN(localMs)) return null;
  return text.length === 19 ? inRange(clock.toUtc(localMs)) : readIsoTail(text, localMs, clock);
}

function readBasic(text: string, clock: LocalClock): number | TimeRefusal | null {
  const match = BASIC.exec(text);
  if (match === null) return null;
  const [whole, year, month, day, hour, minute, second = "00"] = match;
  return readIso(`${year}-${month}-${day}T${hour}:${minute}:${second}${text.slice(whole.length)}`, clock);
}

/**
 * Makes a reader of the times of one file. Knows ISO 8601 in both its forms, `YYYY-MM-DD HH:MM:SS`, epochs in seconds, milliseconds and
 * microseconds, Gregorian seconds, `YYYYMMDDHHMMSS`, RFC 2822, `ctime`, 12-hour clocks, zone names and offsets, and day and
 * month in either order. A reading that the local clock skipped is refused; of two equal readings the earlier one counts.
 * @param defaultZone zone of times that name none
 * @param dateOrder order of day and month, null where unknown
 * @throws RangeError where `defaultZone` is no time zone
 */
export function createTimeReader(defaultZone: string, dateOrder: DateOrder | null): TimeReader {
  const clocks = new Map<string, LocalClock>();
  const home = createLocalClock(defaultZone);
  const clockOf = (zone: string): LocalClock | null => {
    const known = clocks.get(zone);
    if (known !== undefined) return known;
    const made = createClock(zone, defaultZone);
    if (made === null) return null;
    clocks.set(zone, made);
    return made;
  };

  const readOther = (text: string, clock: LocalClock): number | TimeRefusal => {
    if (text.length > LONGEST_TEXT) return "broken_date";
    const plain = plainMarks(text).trim();
    if (plain !== text) return read(plain, clock);
    const epoch = readEpoch(text);
    if (epoch !== null) return inRange(epoch.isLocal ? clock.toUtc(epoch.ms) : epoch.ms);
    const basic = readBasic(text, clock);
    if (basic !== null) return basic;
    const written = readTimeWords(text, dateOrder);
    if (written === "ambiguous") return "ambiguous_date";
    if (written === null || Number.isNaN(written.localMs)) return "broken_date";
    if (typeof written.zone === "number") return inRange(written.localMs - written.zone);
    const stated = written.zone === null ? clock : clockOf(written.zone);
    return stated === null ? "broken_date" : inRange(stated.toUtc(written.localMs));
  };

  const read = (text: string, clock: LocalClock): number | TimeRefusal => {
    const exact = text.length >= 19 ? readIso(text, clock) : null;
    return exact ?? readOther(text, clock);
  };

  return (text, zone) => {
    const clock = zone === undefined || zone === "" ? home : clockOf(zone);
    if (clock !== null) return read(text, clock);
    const told = read(text, NOWHERE);
    return typeof told === "number" ? told : "broken_date";
  };
}
