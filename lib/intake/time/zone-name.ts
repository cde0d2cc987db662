import { plainLetters } from "@/lib/base/plain-letters";
import { MINUTE_MS } from "@/lib/base/time-units";
import { createLocalClock, fixedOffsetMs, isTimeZone } from "@/lib/intake/time/time-zone";
import { abbreviationOffsetMs } from "@/lib/intake/time/zone-abbreviation";

/** Zones by the names that people, Windows (CLDR windowsZones) and Rails give them, without `standard time` and the like. */
const BY_NAME: ReadonlyMap<string, string> = new Map(
  [
    "et,eastern,us eastern>America/New_York",
    "ct,central,us central>America/Chicago",
    "mt,mountain,us mountain>America/Denver",
    "pt,pacific,us pacific>America/Los_Angeles",
    "us eastern standard time,indiana (east)>America/Indiana/Indianapolis",
    "us mountain standard time,arizona>America/Phoenix",
    "alaska,alaskan>America/Anchorage",
    "hawaii,hawaiian,hawaii-aleutian>Pacific/Honolulu",
    "atlantic,atlantic time (canada)>America/Halifax",
    "canada central,saskatchewan>America/Regina",
    "central america>America/Guatemala",
    "central standard time (mexico)>America/Mexico_City",
    "sa pacific>America/Bogota",
    "pacific sa>America/Santiago",
    "e south america,brasilia>America/Sao_Paulo",
    "argentina>America/Argentina/Buenos_Aires",
    "newfoundland>America/St_Johns",
    "british,gmt standard time,edinburgh>Europe/London",
    "irish>Europe/Dublin",
    "greenwich mean,coordinated universal>UTC",
    "western european>Europe/Lisbon",
    "romance>Europe/Paris",
    "w europe,bern>Europe/Berlin",
    "central european>Europe/Warsaw",
    "central europe>Europe/Budapest",
    "eastern european,gtb>Europe/Bucharest",
    "fle,kyiv>Europe/Kiev",
    "russian>Europe/Moscow",
    "turkey>Europe/Istanbul",
    "israel>Asia/Jerusalem",
    "south africa,pretoria>Africa/Johannesburg",
    "w central africa>Africa/Lagos",
    "e africa>Africa/Nairobi",
    "egypt>Africa/Cairo",
    "arab>Asia/Riyadh",
    "arabian,abu dhabi>Asia/Dubai",
    "pakistan,islamabad>Asia/Karachi",
    "india,indian,kolkata,chennai,mumbai,new delhi>Asia/Kolkata",
    "sri lanka>Asia/Colombo",
    "bangladesh>Asia/Dhaka",
    "nepal>Asia/Kathmandu",
    "se asia,hanoi>Asia/Bangkok",
    "china,beijing>Asia/Shanghai",
    "japan,osaka>Asia/Tokyo",
    "korea>Asia/Seoul",
    "aus eastern,australian eastern,canberra>Australia/Sydney",
    "e australia>Australia/Brisbane",
    "cen australia,australian central>Australia/Adelaide",
    "aus central>Australia/Darwin",
    "w australia,australian western>Australia/Perth",
    "tasmania>Australia/Hobart",
    "new zealand,wellington>Pacific/Auckland",
  ].flatMap((row) => {
    const [names = "", zone = ""] = row.split(">");
    return names.split(",").map((name): [string, string] => [name, zone]);
  }),
);
/** Stands behind a name and tells nothing more: the table has the names without it. */
const SUFFIX = /(?: (?:standard|daylight|summer))?(?: time)?(?: zone)?(?: \(us & canada\))?$/;
/** IANA names that are written like abbreviations and keep summer time. */
const KEEP_SUMMER = new Set(["CET", "EET", "WET"]);
/** Abbreviations that ICU takes for one of several zones that print them. */
const UNSURE = new Set("act agt art bet cnt ctt ect iet ist mit net plt pnt prt sst vst".split(" "));
/** Zones that print IST: India, Ireland, Israel. */
const IST_ZONES = new Set(["Asia/Kolkata", "Asia/Calcutta", "Europe/Dublin", "Asia/Jerusalem"]);
const OFFSET =
  /^(?:utc|gmt)?\s*([+-]?)\s*(?:(\d{1,2}):(\d{2})(?::00)?|(\d{2})(\d{2})|(\d)(\d{2})|(\d{1,2})(?:[.,](\d{1,2}))?)$/i;
/** As Windows and Rails show a zone, its offset in winter before its name; some write it behind. */
const SHOWN = /^\((?:utc|gmt)\s*([+-]\d{1,2}:?\d{2})?\)\s*(\S.*)$/i;
const SHOWN_BEHIND = /^(.*\S)\s*(\((?:utc|gmt)\s*(?:[+-]\d{1,2}:?\d{2})?\))$/i;
const OFFSET_MAX = 14 * 60;
const QUARTER = 15;
/** Any year serves whose winter and summer have the offsets of today. */
const WINTER_AND_SUMMER = [Date.UTC(2026, 0, 1), Date.UTC(2026, 6, 1)];

/** Minutes of an offset, whatever its sign. */
function offsetMinutes(match: RegExpExecArray): number {
  const [, , hour, minute, hours, minutes, lone, pair, whole = "", part = "0"] = match;
  const fraction = Number(minute ?? minutes ?? pair ?? Number(`0.${part}`) * 60);
  return Number(hour ?? hours ?? lone ?? whole) * 60 + fraction;
}

/** Milliseconds ahead of UTC; null where the offset is no zone's, or may be read in two ways. */
function offsetMs(match: RegExpExecArray): number | null {
  const [, sign, , , , , lone, pair, whole] = match;
  // Some systems write the hours that a zone is behind, without a sign.
  if (sign === "" && Number(whole ?? "") > 0 && match[9] === undefined) return null;
  // -300 may be three hours whose zero a spreadsheet took, or 300 minutes; no zone is 400 minutes behind.
  if (lone !== undefined && Number(lone + pair) % QUARTER === 0) return null;
  const total = offsetMinutes(match);
  if (total > OFFSET_MAX || total % QUARTER !== 0) return null;
  return (sign === "-" ? -total : total) * MINUTE_MS;
}

let cities: ReadonlyMap<string, string> | null = null;

/** The zone that IANA calls by a city. */
function zoneOfCity(name: string): string | null {
  cities ??= new Map(
    Intl.supportedValuesOf("timeZone").map((zone) => [
      zone.replace(/^.*\//, "").replaceAll("_", " ").toLowerCase(),
      zone,
    ]),
  );
  return cities.get(name) ?? null;
}

function plainName(text: string): string {
  return plainLetters(text).toLowerCase().replaceAll(".", "").replace(/\s+/g, " ").trim();
}

/** IANA name of a zone that is called in words, such as `ET`, `Eastern`, `Pacific Standard Time`; null where it is not in the table. */
export function zoneInWords(text: string): string | null {
  const name = plainName(text);
  return BY_NAME.get(name) ?? BY_NAME.get(name.replace(SUFFIX, "")) ?? null;
}

function hasOffset(zone: number | string, ms: number): boolean {
  if (typeof zone === "number") return zone === ms;
  const { toUtc } = createLocalClock(zone);
  return WINTER_AND_SUMMER.some((localMs) => localMs - toUtc(localMs) === ms);
}

/** A zone shown with its offset: by its name, or by the first of its cities that has the offset. */
function shownZone(text: string): number | string | null {
  const [, offset = "+00:00", name = ""] = SHOWN.exec(text.replace(SHOWN_BEHIND, "$2 $1")) ?? [];
  const ms = fixedOffsetMs(offset);
  if (name === "" || ms === null) return null;
  for (const part of [name, ...name.split(",")]) {
    const zone = zoneNamed(part);
    if (zone !== null && hasOffset(zone, ms)) return zone;
  }
  return null;
}

/**
 * The zone that a text names and does nothing else: an IANA name, an offset, an abbreviation, or a name that people,
 * Windows or Rails give it.
 * @param home zone of the file, which decides what IST means
 * @returns milliseconds ahead of UTC, an IANA name, or null where the text names no zone, or one of several
 */
export function zoneNamed(text: string, home = ""): number | string | null {
  const name = text.trim();
  const offset = OFFSET.exec(name);
  if (offset !== null) return offsetMs(offset);
  if (isIst(name)) return IST_ZONES.has(home) ? home : null;
  if (name === "" || UNSURE.has(name.toLowerCase())) return null;
  const abbreviated = KEEP_SUMMER.has(name.toUpperCase()) ? null : abbreviationOffsetMs(name);
  const called = abbreviated ?? zoneInWords(name) ?? zoneOfCity(plainName(name).replace(SUFFIX, "")) ?? shownZone(name);
  return called ?? (isTimeZone(name) ? name : null);
}

/** Whether a text is IST, the abbreviation of three zones of which none is the usual one. */
export function isIst(text: string): boolean {
  return text.length === 3 && text.toUpperCase() === "IST";
}
