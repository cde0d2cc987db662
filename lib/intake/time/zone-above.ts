import { MINUTE_MS } from "@/lib/base/time-units";
import { zoneNamed } from "@/lib/intake/time/zone-name";

/** A cell that is called after the zone, and what stands in it or in the next one. */
const LABELLED =
  /^[^:=]{0,24}\b(?:time\s?zone|zeitzone|fuseau horaire|zona horaria|fuso (?:orario|hor[aá]rio)|tijdzone)(?![a-z])[^:=]{0,16}(?:[:=]\s*(.*))?$/i;
/** A sentence that begins with the times, and how it ends: `All times are shown in UTC`, `Times: Pacific`. */
const SENTENCE =
  /^\W*(?:note\W+)?(?:all\s+)?(?:the\s+)?(?:dates?\s*(?:and|&|\/)\s*)?(?:call\s+)?(?:times|timestamps)\b(?:.*\b(?:in|as|are)\b|\s*[:=])?\s*(?:the\s+)?(\S.*?)\W?$/i;
/** Stands behind the name of a zone and tells nothing more. */
const CALLED_ZONE = /\s+(?:time\s*)?zone$/i;
const TEXT_MAX = 200;
const HOUR_MINUTES = 60;

/** The name by which a reader of times knows the zone; null where the text names none, or more than a zone. */
function nameOf(text: string): string | null {
  const bare = text.replace(CALLED_ZONE, "");
  const zone = zoneNamed(bare) ?? (bare.includes("(") ? zoneNamed(`${bare})`) : null);
  if (typeof zone !== "number") return zone;
  const minutes = Math.abs(zone / MINUTE_MS);
  const parts = [Math.floor(minutes / HOUR_MINUTES), minutes % HOUR_MINUTES];
  return `${zone < 0 ? "-" : "+"}${parts.map((part) => String(part).padStart(2, "0")).join(":")}`;
}

function zoneIn(cells: readonly string[]): string | null {
  for (const [at, written] of cells.entries()) {
    const text = written.trim();
    if (text.length > TEXT_MAX) continue;
    const labelled = LABELLED.exec(text);
    const stated = labelled === null ? SENTENCE.exec(text)?.[1] : labelled[1] || cells[at + 1];
    const zone = stated === undefined ? null : nameOf(stated.trim());
    if (zone !== null) return zone;
  }
  return null;
}

/**
 * The zone that the rows above a header state for the times below it: `Time Zone: America/New_York`,
 * `All times are in Eastern Time (US & Canada)`.
 * @returns an IANA name or an offset; null where they state none, or several
 */
export function zoneAbove(rows: readonly (readonly string[])[]): string | null {
  const said = new Set(rows.flatMap((cells) => zoneIn(cells) ?? []));
  const [zone] = said;
  return said.size === 1 ? (zone ?? null) : null;
}
