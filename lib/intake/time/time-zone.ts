import { DAY_MS, MINUTE_MS } from "@/lib/base/time-units";

const QUARTER_MS = 900_000;
const CACHE_MAX = 200_000;

/** Turns readings of a local clock into points in time. */
export interface LocalClock {
  /**
   * @param localMs the clock's reading as if it were UTC, milliseconds
   * @returns Unix milliseconds; the earlier of two where the clock was set back; NaN where it was set forward over this reading
   */
  readonly toUtc: (localMs: number) => number;
}

const FIXED_OFFSET = /^(?:utc|gmt|z)?(?:([+-])(\d{1,2}):?(\d{2})?)?$/i;

/** Offset in milliseconds of a name such as `UTC`, `Z`, `+05:30`, `GMT-8`; null where the name is no fixed offset. */
export function fixedOffsetMs(name: string): number | null {
  const match = FIXED_OFFSET.exec(name);
  if (match === null || name === "") return null;
  const minutes = Number(match[2] ?? 0) * 60 + Number(match[3] ?? 0);
  if (minutes > 14 * 60 || Number(match[3] ?? 0) > 59) return null;
  return (match[1] === "-" ? -minutes : minutes) * MINUTE_MS;
}

/** Whether the name is an IANA zone or a fixed offset that `createLocalClock` takes. */
export function isTimeZone(name: string): boolean {
  if (fixedOffsetMs(name) !== null) return true;
  try {
    return new Intl.DateTimeFormat("en-US", { timeZone: name }).format(0) !== "";
  } catch {
    return false;
  }
}

/** Offset of the zone at a point in time, from the formatter's own reading of the clock. */
function offsetReader(zone: string): (utcMs: number) => number {
  const format = new Intl.DateTimeFormat("en-US", {
    timeZone: zone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  });
  return (utcMs) => {
    const part: Record<string, number> = {};
    for (const { type, value } of format.formatToParts(utcMs)) part[type] = Number(value);
    const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part;
    return Date.UTC(year, month - 1, day, hour, minute, second) - utcMs;
  };
}

/** The earliest instant at which the zone's clock shows the reading; NaN where it never does. */
function resolve(offsetAt: (utcMs: number) => number, localMs: number): number {
  let found = Number.NaN;
  // Both sides of any change within a day are asked; more than one day apart no zone ever is from UTC.
  for (const probe of [localMs - DAY_MS, localMs + DAY_MS]) {
    const candidate = localMs - offsetAt(probe);
    if (offsetAt(candidate) === localMs - candidate && !(candidate >= found)) found = candidate;
  }
  return found;
}

/**
 * The clock of a zone, fast for many readings: offsets are kept per quarter of an hour, the unit in which zones change.
 * @param zone IANA name or fixed offset
 * @throws RangeError where `isTimeZone(zone)` is false
 */
export function createLocalClock(zone: string): LocalClock {
  const fixed = fixedOffsetMs(zone);
  if (fixed !== null) return { toUtc: (localMs) => localMs - fixed };
  const offsetAt = offsetReader(zone);
  const offsets = new Map<number, number>();
  let lastQuarter = Number.NaN;
  let lastOffset = 0;
  return {
    toUtc(localMs) {
      const quarter = Math.floor(localMs / QUARTER_MS);
      if (quarter === lastQuarter) return localMs - lastOffset;
      let offset = offsets.get(quarter);
      if (offset === undefined) {
        if (offsets.size >= CACHE_MAX) offsets.clear();
        offset = quarter * QUARTER_MS - resolve(offsetAt, quarter * QUARTER_MS);
        offsets.set(quarter, offset);
      }
      lastQuarter = quarter;
      lastOffset = offset;
      return localMs - offset;
    },
  };
}
