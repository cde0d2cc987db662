import { DAY_MS } from "@/lib/base/time-units";

const WEEK_DAYS = 7;
/** 1 January 1970 was a Thursday. */
const EPOCH_WEEKDAY = 3;

/** What a clock on the wall of a zone shows. */
export interface LocalClock {
  /** Whole days since the Unix epoch, of the zone's calendar. */
  readonly day: number;
  /** 1 for Monday to 7 for Sunday. */
  readonly weekday: number;
  /** Minutes since the wall clock's midnight, 0 to 1,439. */
  readonly minutes: number;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Reads the wall clock of a zone. @param timeZone IANA name */
export function localClock(at: Date, timeZone: string): LocalClock {
  const part: Record<string, number> = {};
  for (const { type, value } of formatOf(timeZone).formatToParts(at)) part[type] = Number(value);
  const { year = 1970, month = 1, day: date = 1, hour = 0, minute = 0 } = part;
  const day = Math.floor(Date.UTC(year, month - 1, date) / DAY_MS);
  return {
    day,
    weekday: ((((day + EPOCH_WEEKDAY) % WEEK_DAYS) + WEEK_DAYS) % WEEK_DAYS) + 1,
    minutes: hour * 60 + minute,
  };
}

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known !== undefined) return known;
  const digits = { year: "numeric", month: "numeric", day: "numeric", hour: "numeric", minute: "numeric" } as const;
  const made = new Intl.DateTimeFormat("en-US", { timeZone, ...digits, hourCycle: "h23" });
  formats.set(timeZone, made);
  return made;
}
