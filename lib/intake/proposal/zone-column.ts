import { tidy } from "@/lib/intake/row/cell";
import { zoneNamed } from "@/lib/intake/time/zone-name";

/** An abbreviation, an offset, or a name of IANA; `Central` and `London` are those of regions as well. */
const ZONE_ALONE = /^(?:[A-Z]{2,4}|(?:UTC|GMT)?\s?[+-].*|[A-Za-z]+\/.+)$/;

/** Whether each filled value names a time zone in a way in which nobody names a region. */
export function areZones(values: readonly string[]): boolean {
  const filled = values.map(tidy).filter((value) => value !== "");
  return filled.length > 0 && filled.every((value) => ZONE_ALONE.test(value) && zoneNamed(value) !== null);
}
