import { type AdviceDay, addCounts } from "@/lib/advice/advice-day";
import type { Watched } from "@/lib/advice/advice-rule";
import type { Trials } from "@/lib/advice/two-proportions";

/** What is compared after somebody followed advice. */
export interface VerificationCase {
  readonly watched: Watched;
  /** Days of the numbers that it was done for. */
  readonly treated: readonly AdviceDay[];
  /** Days of comparable numbers that nobody touched; gone through more than once. */
  readonly untouched: Iterable<AdviceDay>;
  /** The day on which it was done, whole days since the Unix epoch; calls of that day count on neither side. */
  readonly doneOn: number;
}

/** A share before and after. */
export interface Comparison {
  readonly before: Trials;
  readonly after: Trials;
}

/** Whether it helped. */
export type VerdictWord = "helped" | "no_effect" | "worse" | "not_yet";

/** What the calls say of advice that was followed. */
export interface Verdict {
  readonly word: VerdictWord;
  readonly treated: Comparison;
  /** Null where no comparable number has enough calls on both sides: then only before and after are compared. */
  readonly untouched: Comparison | null;
  /** Change of the share beyond that of the untouched numbers, with its 95 % interval; null while it cannot be told. */
  readonly change: { readonly value: number; readonly low: number; readonly high: number } | null;
  /** Calls that are still to be made before it can be told. */
  readonly callsToGo: number;
}

/** Days before that are compared with. */
export const BEFORE_DAYS = 28;
const CALLS_MIN = 200;
const UNTOUCHED_MIN = 100;
const Z_95 = 1.959963984540054;

/**
 * Compares the same share over the next N calls with the 28 days before, and both with numbers that nobody touched:
 * difference in differences (Card and Krueger 1994) with the interval of Agresti and Caffo (2000) for differences of
 * shares. N is what the numbers called in those 28 days, 200 at least.
 */
export function verifyAdvice({ watched, treated, untouched, doneOn }: VerificationCase): Verdict {
  const before = treated.filter(({ day }) => isBefore(day, doneOn));
  const needed = Math.max(CALLS_MIN, addCounts(before).routable);
  const { days: after, calls, lastDay } = nextCalls(treated, doneOn, needed);
  const own: Comparison = { before: trialsOf(watched, before), after: trialsOf(watched, after) };
  if (calls < needed) return notYet(own, needed - calls);
  if (own.before.n === 0 || own.after.n === 0) return notYet(own, 0);
  const others: Comparison = {
    before: trialsOf(watched, untouched, ({ day }) => isBefore(day, doneOn)),
    after: trialsOf(watched, untouched, ({ day }) => day > doneOn && day <= lastDay),
  };
  const isComparable = Math.min(others.before.n, others.after.n) >= UNTOUCHED_MIN;
  const change = changeBetween(own, isComparable ? others : null);
  return {
    word: wordFor(change, watched),
    treated: own,
    untouched: isComparable ? others : null,
    change,
    callsToGo: 0,
  };
}

function isBefore(day: number, doneOn: number): boolean {
  return day < doneOn && day >= doneOn - BEFORE_DAYS;
}

function notYet(treated: Comparison, callsToGo: number): Verdict {
  return { word: "not_yet", treated, untouched: null, change: null, callsToGo };
}

/** Whole days after it was done until there are enough calls. */
function nextCalls(days: readonly AdviceDay[], doneOn: number, needed: number) {
  const later = days.filter(({ day }) => day > doneOn).toSorted((a, b) => a.day - b.day);
  const taken: AdviceDay[] = [];
  let [calls, lastDay] = [0, doneOn];
  for (const day of later) {
    if (calls >= needed && day.day > lastDay) break;
    taken.push(day);
    calls += day.routable;
    lastDay = day.day;
  }
  return { days: taken, calls, lastDay };
}

function trialsOf(watched: Watched, days: Iterable<AdviceDay>, isMeant = (_: AdviceDay) => true): Trials {
  let [hits, n] = [0, 0];
  for (const day of days) {
    if (!isMeant(day)) continue;
    const counted = watched.of(day);
    hits += counted.hits;
    n += counted.n;
  }
  return { hits: Math.min(hits, n), n };
}

function changeBetween(own: Comparison, others: Comparison | null) {
  const mine = difference(own);
  const theirs = others === null ? { value: 0, variance: 0 } : difference(others);
  const value = mine.value - theirs.value;
  const reach = Z_95 * Math.sqrt(mine.variance + theirs.variance);
  return { value, low: Math.max(-1, value - reach), high: Math.min(1, value + reach) };
}

/** After minus before, with one hit and one miss added to each side (Agresti and Caffo 2000). */
function difference({ before, after }: Comparison): { value: number; variance: number } {
  const [a, b] = [smoothed(after), smoothed(before)];
  return { value: a.share - b.share, variance: a.variance + b.variance };
}

function smoothed({ hits, n }: Trials): { share: number; variance: number } {
  const share = (hits + 1) / (n + 2);
  return { share, variance: (share * (1 - share)) / (n + 2) };
}

function wordFor(change: { readonly low: number; readonly high: number }, { better }: Watched): VerdictWord {
  const [isLower, isHigher] = [change.high < 0, change.low > 0];
  if (!isLower && !isHigher) return "no_effect";
  return isLower === (better === "lower") ? "helped" : "worse";
}
