import { fixedOffsetMs, isTimeZone } from "@/lib/intake/time/time-zone";
import { abbreviationOffsetMs } from "@/lib/intake/time/zone-abbreviation";
import { isIst, zoneInWords, zoneNamed } from "@/lib/intake/time/zone-name";

const OFFSET = /(?:utc|gmt)\s*([+-]\s*\d{1,2}(?::?\d{2})?)(?!\d)/i;
/** Names run together, such as `starttimeutc`, hold it at an end. */
const UNIVERSAL = /^(?:utc|gmt)|(?:utc|gmt)$/;
const ZULU = new Set(["z", "zulu"]);
/** Beside them the name tells of two clocks, or of the hours between them. */
const NOT_UNIVERSAL = new Set(["local", "offset"]);
const IANA = /[A-Za-z]+(?:\/[A-Za-z][A-Za-z_-]*)+/g;
/** What stands between brackets, also where it holds brackets itself. */
const BRACKETED = /[([]((?:[^()[\]]|\([^()]*\))*)[)\]]/g;
/** Words of one name of a zone at most, such as `Pacific Standard Time`. */
const ZONE_WORDS_MAX = 3;
/** Abbreviations that are words as well, so that only capitals make zones of them. */
const ALSO_WORDS = new Set(["wet", "west", "cat", "eat", "wat", "ist", "ut"]);

function wordsOf(name: string): readonly string[] {
  return name
    .replace(/([a-z0-9])([A-Z])/g, "$1 $2")
    .split(/[^A-Za-z0-9]+/)
    .filter((word) => word !== "");
}

/** Whether words at an end of a name are a zone's; single letters and cities may be anything there. */
function areZone(words: readonly string[], isMixed: boolean): boolean {
  const [word = ""] = words;
  if (words.length > 1) return zoneInWords(words.join(" ")) !== null;
  const isShouted = isMixed && word === word.toUpperCase();
  if (word.length < 2 || (ALSO_WORDS.has(word.toLowerCase()) && !isShouted)) return false;
  return isIst(word) || abbreviationOffsetMs(word) !== null || zoneInWords(word) !== null;
}

/** The words of a zone at the end of a name, or in capitals anywhere in it; none where it has none. */
function zoneWords(words: readonly string[]): readonly string[] {
  const isMixed = words.some((word) => /[a-z]/.test(word));
  for (let count = Math.min(ZONE_WORDS_MAX, words.length - 1); count > 0; count -= 1) {
    const last = words.slice(-count);
    if (areZone(last, isMixed)) return last;
  }
  const shouted = words.find((word) => isMixed && /^[A-Z]{3,4}$/.test(word) && areZone([word], true));
  return shouted === undefined ? [] : [shouted];
}

/** Whether text between brackets is a zone; figures without a sign are a place in a list, or anything. */
function isZone(text: string): boolean {
  return !/^\s*\d/.test(text) && (zoneNamed(text) !== null || isIst(text.trim()));
}

/**
 * The zone that the name of a column states for its times: `Start Time (UTC)`, `date_gmt`, `start_z`, `Start (GMT+2)`,
 * `Start Time (US/Eastern)`, `Call Date (EST)`, `Start Time ET`.
 * @param name header as written, or path of a document
 * @returns a name that the reader of times knows, or IST, which it knows by the zone of the file; empty where the name states none
 */
export function headerZone(name: string): string {
  const offset = OFFSET.exec(name)?.[1]?.replace(/\s/g, "");
  if (offset !== undefined) return fixedOffsetMs(offset) === null ? "" : offset;
  const stated = name.match(IANA)?.find(isTimeZone);
  if (stated !== undefined) return stated;
  const written = wordsOf(name);
  const words = written.map((word) => word.toLowerCase());
  const isUniversal = ZULU.has(words.at(-1) ?? "") || words.some((word) => UNIVERSAL.test(word));
  if (isUniversal) return words.some((word) => NOT_UNIVERSAL.has(word)) ? "" : "UTC";
  const bracketed = [...name.matchAll(BRACKETED)].map(([, inner = ""]) => inner.trim()).find(isZone);
  return bracketed ?? (words.includes("offset") ? "" : zoneWords(written).join(" "));
}

/** The name of a column without the zone that it states, or that its times are local: `Date (UTC)` becomes `Date`. */
export function withoutZone(name: string): string {
  const bare = name.replace(BRACKETED, (whole, inner: string) =>
    isZone(inner) || inner.trim().toLowerCase() === "local" ? " " : whole,
  );
  const words = wordsOf(bare.replace(IANA, (text) => (isTimeZone(text) ? " " : text)));
  const zone = new Set(zoneWords(words));
  const isClock = (word: string) => zone.has(word) || /^(?:utc|gmt|local)$/i.test(word);
  const rest = words.filter((word) => !isClock(word));
  return rest.length === words.length && bare === name ? name : rest.join(" ").trim();
}
