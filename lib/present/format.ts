import { spacedNumber } from "@/lib/base/spaced-number";

/** A moment: ISO 8601 as the API writes it, or a date of the database. */
export type Moment = string | Date;

const SMALLEST_SHARE = 0.001;

const INTERVAL_DIGITS = [1, 2, 3];

const clocks = new Map<string, Intl.DateTimeFormat>();

/**
 * A number of things: `1,234,567`. As Intl writes it, a test holds them together; by hand, because the first number that
 * a browser is given to format takes a phone 50 ms, and lists begin with hundreds.
 */
export function formatCount(count: number): string {
  return count.toFixed(0).replace(/\B(?=(\d{3})+$)/g, ",");
}

/** A number of things with their name: `1 call`, `1,234 calls`. @param many the plural, where it takes more than an s */
export function formatThings(count: number, one: string, many = `${one}s`): string {
  return `${formatCount(count)} ${count === 1 ? one : many}`;
}

/**
 * A share: `6.1%`, `13%`, `94.7%`; a tenth matters near the ends only. Some is never written as none, nor most as all.
 * @param share 0 to 1
 */
export function formatShare(share: number): string {
  if (share > 0 && share < SMALLEST_SHARE) return "<0.1%";
  if (share < 1 && share > 1 - SMALLEST_SHARE) return ">99.9%";
  return `${percentFigure(share)}%`;
}

/** The interval of a share: `4.1–8.9%`, and `0.10–0.25%` where fewer digits would make both ends the same. */
export function formatInterval({ low, high }: { readonly low: number; readonly high: number }): string {
  const usual = [percentFigure(low), percentFigure(high)] as const;
  const finer = INTERVAL_DIGITS.map((digits) => [endFigure(low, digits), endFigure(high, digits)] as const);
  const [from, to] = [usual, ...finer].find(([one, other]) => Number(one) !== Number(other)) ?? usual;
  return `${from}–${to}%`;
}

/** What a share rests on: `18 of 295 calls`. @param thing what was counted, in the singular */
export function formatRatio({ value, n }: { readonly value: number; readonly n: number }, thing = "call"): string {
  return `${formatCount(value * n)} of ${formatThings(n, thing)}`;
}

/** A moment to the minute: `2 Nov 2026, 22:05`. @param timeZone IANA name */
export function formatTime(at: Moment, timeZone: string): string {
  const { hour, minute } = civil(at, timeZone);
  return `${formatDay(at, timeZone)}, ${hour}:${minute}`;
}

/** A calendar day: `2 Nov 2026`. @param timeZone IANA name */
export function formatDay(at: Moment, timeZone: string): string {
  const { day, month, year } = civil(at, timeZone);
  return `${day} ${month} ${year}`;
}

/** The days from one moment to another: `2 Nov 2026 to 4 Nov 2026`, or the one day. @param timeZone IANA name */
export function formatDaySpan(first: Moment, last: Moment, timeZone: string): string {
  const [from, to] = [formatDay(first, timeZone), formatDay(last, timeZone)];
  return from === to ? from : `${from} to ${to}`;
}

/** A calendar day of a chart, whose year stands elsewhere: `Mon 2 Nov`. @param timeZone IANA name */
export function formatShortDay(at: Moment, timeZone: string): string {
  const { weekday, day, month } = civil(at, timeZone);
  return `${weekday} ${day} ${month}`;
}

/** A time of day to the second: `09:50:09`. @param timeZone IANA name */
export function formatSeconds(at: Moment, timeZone: string): string {
  const { hour, minute, second } = civil(at, timeZone);
  return `${hour}:${minute}:${second}`;
}

/** A time zone as people read it: `America/New York`. @param timeZone IANA name */
export function formatZone(timeZone: string): string {
  return timeZone.replaceAll("_", " ");
}

/** The calendar day of a moment as a key that sorts: `2026-11-02`. @param timeZone IANA name */
export function dayKey(at: Moment, timeZone: string): string {
  const { day, month, year } = civil(at, timeZone);
  const monthNumber = MONTHS.indexOf(month) + 1;
  return `${year}-${String(monthNumber).padStart(2, "0")}-${day.padStart(2, "0")}`;
}

/** A caller ID as people read it: `+1 202 555 0100`; a hidden one says so, a short one stays as it is. */
export function formatCallerId(callerId: string): string {
  if (callerId.toLowerCase() === "anonymous") return "Anonymous";
  return spacedNumber(callerId);
}

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

type Civil = Readonly<Record<"weekday" | "day" | "month" | "year" | "hour" | "minute" | "second", string>>;

/** The parts of a wall clock, put together here: what Intl puts between them differs between browsers and Node. */
function civil(at: Moment, timeZone: string): Civil {
  const parts = new Map(
    clockOf(timeZone)
      .formatToParts(new Date(at))
      .map(({ type, value }) => [type, value]),
  );
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? "";
  return {
    weekday: part("weekday"),
    day: part("day"),
    month: part("month"),
    year: part("year"),
    hour: part("hour"),
    minute: part("minute"),
    second: part("second"),
  };
}

function clockOf(timeZone: string): Intl.DateTimeFormat {
  const known = clocks.get(timeZone);
  if (known !== undefined) return known;
  const clock = new Intl.DateTimeFormat("en-US", {
    timeZone,
    weekday: "short",
    year: "numeric",
    month: "short",
    day: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
    hourCycle: "h23",
  });
  clocks.set(timeZone, clock);
  return clock;
}

/** With all its digits, as the other end shows them, unless it is nothing or all to so many digits. */
function endFigure(share: number, digits: number): string {
  const figure = (share * 100).toFixed(digits);
  return Number(figure) % 100 === 0 ? rounded(share * 100, digits) : figure;
}

function percentFigure(share: number): string {
  const percent = share * 100;
  return rounded(percent, percent >= 9.95 && percent < 90 ? 0 : 1);
}

/** At most so many digits behind the point, none of them a last zero. */
function rounded(value: number, digits: number): string {
  return String(Number(value.toFixed(digits)));
}
