import { fixedOffsetMs } from "@/lib/intake/time-zone";

const OFFSET = /(?:utc|gmt)\s*([+-]\s*\d{1,2}(?::?\d{2})?)(?!\d)/i;
/** Names run together, such as `starttimeutc`, hold it at an end. */
const UNIVERSAL = /^(?:utc|gmt)|(?:utc|gmt)$/;
const ZULU = new Set(["z", "zulu"]);
/** Beside them the name tells of two clocks, or of the hours between them. */
const NOT_UNIVERSAL = new Set(["local", "offset"]);

/**
 * The zone that the name of a column states for its times: `Start Time (UTC)`, `date_gmt`, `start_z`, `Start (GMT+2)`.
 * @param name header as written, or path of a document
 * @returns a fixed offset; empty where the name states none
 */
export function headerZone(name: string): string {
  const offset = OFFSET.exec(name)?.[1]?.replace(/\s/g, "");
  if (offset !== undefined) return fixedOffsetMs(offset) === null ? "" : offset;
  const words = name
    .replace(/([a-z0-9])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== "");
  if (words.some((word) => NOT_UNIVERSAL.has(word))) return "";
  return ZULU.has(words.at(-1) ?? "") || words.some((word) => UNIVERSAL.test(word)) ? "UTC" : "";
}
