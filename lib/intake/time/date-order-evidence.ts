import { plainMarks } from "@/lib/base/plain-marks";
import { DAY_MS } from "@/lib/base/time-units";
import { civilMs, MIDNIGHT } from "@/lib/intake/time/civil-time";
import type { DateOrder } from "@/lib/intake/time/date-order";
import { isYearOrDayFirst } from "@/lib/intake/time/date-words";

/** Dates and the epoch inside a call's id may lie this far apart: a call and its record, and any time zone. */
const EPOCH_SLACK_MS = 2 * DAY_MS;
/** How much farther the days must jump about in one reading before the other is believed. */
const TRAVEL_RATIO = 4;

/** Days between neighbouring records if all dates are read in one order. */
interface Travel {
  readonly firstDay: number | null;
  readonly lastDay: number | null;
  readonly days: number;
}

/** What the dates of a file say about the order of day and month; of two parts of a file it can be merged. */
export interface DateOrderEvidence {
  /** Dates that only one reading makes a date. */
  readonly dayFirst: number;
  readonly monthFirst: number;
  /** Dates that either reading makes a date. */
  readonly either: number;
  /** The same between points, where the day comes first unless the file shows otherwise. */
  readonly pointed: number;
  /** Dates that begin with their day or with their year, such as 26-10-05, and how far the days lie apart in either reading. */
  readonly yearOrDay: number;
  readonly shortTravel: { readonly dmy: Travel; readonly ymd: Travel };
  /** Dates for which the epoch inside the call id decides. */
  readonly epochDayFirst: number;
  readonly epochMonthFirst: number;
  readonly travel: { readonly dmy: Travel; readonly mdy: Travel };
}

const STILL: Travel = { firstDay: null, lastDay: null, days: 0 };

/** Nothing seen yet. */
export const NO_DATE_EVIDENCE: DateOrderEvidence = {
  dayFirst: 0,
  monthFirst: 0,
  either: 0,
  pointed: 0,
  yearOrDay: 0,
  shortTravel: { dmy: STILL, ymd: STILL },
  epochDayFirst: 0,
  epochMonthFirst: 0,
  travel: { dmy: STILL, mdy: STILL },
};

const NUMERIC_DATE = /(?:^|\s)(\d{1,2})([/-])(\d{1,2})\2(\d{4}|\d{2})(?!\d)/;
/** At the start alone: elsewhere it may be a time of day. */
const POINTED_DATE = /^(?:[a-z]{2,9}[.,]?\s+)?(\d{1,2})(\.)(\d{1,2})\.(\d{4}|\d{2})(?!\d)/i;
const EPOCH_ID = /^(\d{10})\.\d+$/;

function dayOf(year: number, month: number, day: number): number {
  return civilMs({ year, month, day }, MIDNIGHT) / DAY_MS;
}

function joinTravel(a: Travel, b: Travel): Travel {
  const gap = a.lastDay === null || b.firstDay === null ? 0 : Math.abs(b.firstDay - a.lastDay);
  return { firstDay: a.firstDay ?? b.firstDay, lastDay: b.lastDay ?? a.lastDay, days: a.days + gap + b.days };
}

/** Joins what two parts of a file say, in the order of the file. */
export function mergeDateEvidence(a: DateOrderEvidence, b: DateOrderEvidence): DateOrderEvidence {
  return {
    dayFirst: a.dayFirst + b.dayFirst,
    monthFirst: a.monthFirst + b.monthFirst,
    either: a.either + b.either,
    pointed: a.pointed + b.pointed,
    yearOrDay: a.yearOrDay + b.yearOrDay,
    shortTravel: {
      dmy: joinTravel(a.shortTravel.dmy, b.shortTravel.dmy),
      ymd: joinTravel(a.shortTravel.ymd, b.shortTravel.ymd),
    },
    epochDayFirst: a.epochDayFirst + b.epochDayFirst,
    epochMonthFirst: a.epochMonthFirst + b.epochMonthFirst,
    travel: { dmy: joinTravel(a.travel.dmy, b.travel.dmy), mdy: joinTravel(a.travel.mdy, b.travel.mdy) },
  };
}

/** Which reading the epoch inside an id such as `1504279981.1` bears out; null where it bears out both or neither. */
function orderByEpoch(callId: string, dmyDay: number, mdyDay: number): DateOrder | null {
  const epoch = EPOCH_ID.exec(callId)?.[1];
  if (epoch === undefined) return null;
  const isNear = (day: number): boolean => Math.abs(day * DAY_MS - Number(epoch) * 1000) <= EPOCH_SLACK_MS;
  if (isNear(dmyDay) === isNear(mdyDay)) return null;
  return isNear(dmyDay) ? "dmy" : "mdy";
}

/** The day that a date is in each order; NaN where it is none in that order, or does not look like it. */
function readings([, first = "", mark, second = "", third = ""]: RegExpExecArray) {
  const [a, b, c] = [Number(first), Number(second), Number(third)];
  const year = third.length === 2 ? 2000 + c : c;
  const hasYearFirst = mark === "-" && isYearOrDayFirst(first, second, third);
  return {
    dmy: dayOf(year, b, a),
    mdy: dayOf(year, a, b),
    ymd: hasYearFirst ? dayOf(2000 + a, b, c) : Number.NaN,
  };
}

function on(day: number): Travel {
  return { firstDay: day, lastDay: day, days: 0 };
}

/**
 * What one record says.
 * @param written its start time as written; dates with names of months or with the year first say nothing
 * @param callId its call id, in which some switches write an epoch
 */
export function dateEvidenceOf(written: string, callId: string): DateOrderEvidence {
  const text = plainMarks(written);
  const match = NUMERIC_DATE.exec(text) ?? POINTED_DATE.exec(text);
  if (match === null) return NO_DATE_EVIDENCE;
  const { dmy, mdy, ymd } = readings(match);
  if (!Number.isNaN(dmy) && !Number.isNaN(ymd))
    return { ...NO_DATE_EVIDENCE, yearOrDay: 1, shortTravel: { dmy: on(dmy), ymd: on(ymd) } };
  if (Number.isNaN(dmy)) return Number.isNaN(mdy) ? NO_DATE_EVIDENCE : { ...NO_DATE_EVIDENCE, monthFirst: 1 };
  if (Number.isNaN(mdy)) return { ...NO_DATE_EVIDENCE, dayFirst: 1 };
  const byEpoch = orderByEpoch(callId, dmy, mdy);
  const open = dmy === mdy ? 0 : 1;
  const known = {
    ...NO_DATE_EVIDENCE,
    epochDayFirst: byEpoch === "dmy" ? 1 : 0,
    epochMonthFirst: byEpoch === "mdy" ? 1 : 0,
  };
  // Between points the day is so usual in front that a likelihood is no reason to doubt it.
  if (match[2] === ".") return { ...known, pointed: open };
  return {
    ...known,
    either: open,
    travel: { dmy: on(dmy), mdy: on(mdy) },
  };
}

/** The reading in which neighbours lie much closer together; null where they do in neither. */
function closer(one: DateOrder, a: Travel, other: DateOrder, b: Travel): DateOrder | null {
  if (a.days > 0 && b.days >= a.days * TRAVEL_RATIO) return one;
  return b.days > 0 && a.days >= b.days * TRAVEL_RATIO ? other : null;
}

/**
 * Decides the order of day and month for a whole file: dates that allow one reading only come first, then the epochs inside
 * call ids, then the reading in which neighbouring records lie days apart and not months.
 * @returns `mixed` where the file holds dates of both orders; null where nothing decides
 */
export function decideDateOrder(evidence: DateOrderEvidence): DateOrder | "mixed" | null {
  const { dayFirst, monthFirst, either, yearOrDay, shortTravel, epochDayFirst, epochMonthFirst, travel } = evidence;
  if (dayFirst > 0 && monthFirst > 0) return "mixed";
  if (dayFirst > 0) return "dmy";
  if (monthFirst > 0) return "mdy";
  // A first number that is now above 12 and now below is no year.
  if (yearOrDay > 0) return either > 0 ? "dmy" : closer("dmy", shortTravel.dmy, "ymd", shortTravel.ymd);
  if (epochDayFirst !== epochMonthFirst) return epochDayFirst > epochMonthFirst ? "dmy" : "mdy";
  return closer("dmy", travel.dmy, "mdy", travel.mdy);
}

/** Whether the sampled part leaves the order open or merely likely, so that the rest of the file should be asked. */
export function needsWholeFile({ dayFirst, monthFirst, either, pointed, yearOrDay }: DateOrderEvidence): boolean {
  return either + pointed + yearOrDay > 0 && dayFirst === 0 && monthFirst === 0;
}

/** Whether no date of the file tells the order, and some of them need to be asked about. */
export function leavesOrderOpen(evidence: DateOrderEvidence): boolean {
  return evidence.either + evidence.yearOrDay > 0 && needsWholeFile(evidence);
}
