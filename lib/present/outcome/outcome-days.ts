import { type Proportion, wilson } from "@/lib/base/proportion";
import { DAY_MS, HOUR_MS } from "@/lib/base/time-units";
import { attemptsIn, callRates, type OutcomeCounts } from "@/lib/present/calls/call-rates";
import { bucketCounts, type ChartBucket, STACK_ORDER } from "@/lib/present/chart/chart-bucket";
import { dayKey, formatDay, formatShortDay, type Moment } from "@/lib/present/format";

/** Calls of one day as they are read: the day's start, and how its calls ended. */
export interface DayCounts {
  readonly at: Moment;
  readonly counts: OutcomeCounts;
}

/** One day of a chart. A day without calls is a gap: it has no counts to draw. A long gap is one bar's width. */
export interface OutcomeDay {
  /** `2026-11-03` */
  readonly key: string;
  readonly label: string;
  readonly title: string;
  readonly n: number;
  readonly isGap: boolean;
  /** Days that it stands for; more than one only for a long gap. */
  readonly days: number;
  /** The data ends within the day: it is drawn as unfinished. */
  readonly isUnfinished: boolean;
  readonly counts: Readonly<Record<ChartBucket, number>>;
  /** Calls that a network blocked, of those that could have been connected. */
  readonly blocked: Proportion;
}

/** What the chart of outcomes per day draws. */
export interface OutcomeDays {
  readonly days: readonly OutcomeDay[];
  /** Buckets that hold any call, from the floor of the stack up, each with its calls and share over all days. */
  readonly buckets: readonly { readonly bucket: ChartBucket; readonly n: number; readonly share: number }[];
  readonly n: number;
  /** Days without calls among them. */
  readonly gapDays: number;
  /** Why there is nothing to draw; null when there is. */
  readonly emptyReason: string | null;
}

interface DaysAsked {
  readonly timeZone: string;
  /** Time of the last call that is known of anybody; its day may not be over. */
  readonly lastCallAt: Moment | null;
  /** From when up to, without, when calls were counted; null where the days with calls say it. */
  readonly window: { readonly from: Moment; readonly to: Moment } | null;
  /** Said when there are no calls at all. */
  readonly emptyReason: string;
}

const isDay = (at: Moment): at is string => typeof at === "string" && /^\d{4}-\d{2}-\d{2}$/.test(at);
/** Hours of the last day that have to be covered for it to count as finished. */
const LAST_HOUR = 23;
/** In a chart of more days, a gap of more than so many would push those with calls together until none can be seen. */
const DAYS_MAX = 62;
const GAP_DAYS_MAX = 14;
const YEAR_DAYS = 365;

/**
 * Prepares the chart of outcomes per day: days in order, with their gaps, each with its calls per bucket. Whoever began late
 * or fell silent has gaps up to the window's edges, so that charts of one window can be laid beside each other.
 */
export function outcomeDays(read: readonly DayCounts[], asked: DaysAsked): OutcomeDays {
  const byDay = new Map(read.map(({ at, counts }) => [isDay(at) ? at : dayKey(at, asked.timeZone), counts]));
  const keys = [...byDay.keys(), ...(byDay.size === 0 ? [] : edgesOf(asked))].sort();
  const span = keys.length === 0 ? 0 : daysFrom(keys[0] ?? "", keys.at(-1) ?? "");
  const look = { isLong: span >= YEAR_DAYS, gapDaysMax: span < DAYS_MAX ? DAYS_MAX : GAP_DAYS_MAX };
  const unfinished = unfinishedDay(asked);
  const days: OutcomeDay[] = [];
  let gap: string[] = [];
  for (const key of keys.length === 0 ? [] : daysBetween(keys[0] ?? "", keys.at(-1) ?? "")) {
    const counts = byDay.get(key);
    if (counts === undefined || attemptsIn(counts) === 0) gap.push(key);
    else {
      days.push(...gapOf(gap, look), oneDay(key, counts, look.isLong, key === unfinished));
      gap = [];
    }
  }
  days.push(...gapOf(gap, look));
  const n = days.reduce((sum, day) => sum + day.n, 0);
  const buckets = STACK_ORDER.map((bucket) => ({ bucket, n: days.reduce((sum, day) => sum + day.counts[bucket], 0) }))
    .filter((bucket) => bucket.n > 0)
    .map((bucket) => ({ ...bucket, share: bucket.n / n }));
  const gapDays = days.reduce((sum, day) => sum + (day.isGap ? day.days : 0), 0);
  return { days, buckets, n, gapDays, emptyReason: n === 0 ? asked.emptyReason : null };
}

/** First and last day of the window. */
function edgesOf({ window, timeZone }: DaysAsked): readonly string[] {
  if (window === null) return [];
  const lastMoment = new Date(new Date(window.to).getTime() - 1);
  return [dayKey(window.from, timeZone), dayKey(lastMoment, timeZone)];
}

/** Days in a row without calls: each by itself, or all as one where they are many. */
function gapOf(keys: readonly string[], look: { readonly isLong: boolean; readonly gapDaysMax: number }): OutcomeDay[] {
  const [first] = keys;
  const last = keys.at(-1);
  if (first === undefined || last === undefined) return [];
  if (keys.length <= look.gapDaysMax) return keys.map((day) => oneDay(day, {}, look.isLong));
  const { label, title, ...gap } = oneDay(first, {}, look.isLong);
  return [
    { ...gap, label: `… ${label}`, title: `${title} to ${formatDay(`${last}T12:00:00Z`, "UTC")}`, days: keys.length },
  ];
}

function daysFrom(first: string, last: string): number {
  return (Date.parse(last) - Date.parse(first)) / DAY_MS;
}

/** @param isLong whether the chart spans more than a year, so that days need theirs */
function oneDay(key: string, counts: OutcomeCounts, isLong: boolean, isUnfinished = false): OutcomeDay {
  const noon = `${key}T12:00:00Z`;
  const n = attemptsIn(counts);
  return {
    key,
    label: isLong ? formatDay(noon, "UTC") : formatShortDay(noon, "UTC"),
    title: formatDay(noon, "UTC"),
    n,
    isGap: n === 0,
    days: 1,
    isUnfinished,
    counts: bucketCounts(counts),
    blocked: n === 0 ? wilson(0, 0) : callRates(counts).blocked,
  };
}

function daysBetween(first: string, last: string): string[] {
  const keys: string[] = [];
  const end = Date.parse(last);
  for (let at = Date.parse(first); at <= end; at += DAY_MS) keys.push(new Date(at).toISOString().slice(0, 10));
  return keys;
}

/** The day of the last call, unless calls reach into its last hour. */
function unfinishedDay({ lastCallAt, timeZone }: DaysAsked): string | null {
  if (lastCallAt === null) return null;
  const at = typeof lastCallAt === "string" ? new Date(lastCallAt) : lastCallAt;
  const hourLater = new Date(at.getTime() + (24 - LAST_HOUR) * HOUR_MS);
  const day = dayKey(at, timeZone);
  return dayKey(hourLater, timeZone) === day ? day : null;
}
