import type { Watched } from "@/lib/advice/advice-rule";
import type { DayTrials } from "@/lib/advice/day-trials";
import type { Trials } from "@/lib/advice/two-proportions";

/** What is compared after somebody followed advice. */
export interface VerificationCase {
  readonly better: Watched["better"];
  /** The numbers that it was done for. */
  readonly treated: DayTrials;
  /** Comparable numbers that nobody touched. */
  readonly untouched: DayTrials;
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
 * shares, widened to what days differ from each other. N is what the numbers called in those 28 days, 200 at least.
 */
export function verifyAdvice({ better, treated, untouched, doneOn }: VerificationCase): Verdict {
  const before = treated.between(doneOn - BEFORE_DAYS, doneOn - 1);
  const needed = Math.max(CALLS_MIN, before.routable);
  const lastDay = treated.dayOfCall(needed, doneOn);
  const compared = (trials: DayTrials): Comparison => ({
    before: shareOf(trials.between(doneOn - BEFORE_DAYS, doneOn - 1)),
    after: shareOf(trials.between(doneOn + 1, lastDay)),
  });
  const own = compared(treated);
  const { routable: calls } = treated.between(doneOn + 1, lastDay);
  if (calls < needed) return notYet(own, needed - calls);
  if (own.before.n === 0 || own.after.n === 0) return notYet(own, 0);
  const others = compared(untouched);
  const isComparable = Math.min(others.before.n, others.after.n) >= UNTOUCHED_MIN;
  const spread = (trials: DayTrials) => ({
    spreadBefore: trials.usualSpread(doneOn - BEFORE_DAYS, doneOn - 1),
    dayVarianceAfter: trials.dayVariance(doneOn + 1, lastDay),
  });
  const change = changeBetween(
    { ...own, ...spread(treated) },
    isComparable ? { ...others, ...spread(untouched) } : null,
  );
  return {
    word: wordFor(change, better),
    treated: own,
    untouched: isComparable ? others : null,
    change,
    callsToGo: 0,
  };
}

function notYet(treated: Comparison, callsToGo: number): Verdict {
  return { word: "not_yet", treated, untouched: null, change: null, callsToGo };
}

function shareOf({ hits, n }: Trials): Trials {
  return { hits, n };
}

/** A comparison, and how far days differ from each other. */
interface SpreadComparison extends Comparison {
  /** Of the usual days before, times the variance of chance: what is compared with may have begun and ended among them. */
  readonly spreadBefore: number;
  /** Variance of the share after, as far as days differ. */
  readonly dayVarianceAfter: number;
}

function changeBetween(own: SpreadComparison, others: SpreadComparison | null) {
  const mine = difference(own);
  const theirs = others === null ? { value: 0, variance: 0 } : difference(others);
  const centre = mine.value - theirs.value;
  const reach = Z_95 * Math.sqrt(mine.variance + theirs.variance);
  const [low, high] = [Math.max(-1, centre - reach), Math.min(1, centre + reach)];
  const counted = shift(own) - (others === null ? 0 : shift(others));
  return { value: Math.min(high, Math.max(low, counted)), low, high };
}

/** After minus before as counted: whoever reads the two shares can work it out. */
function shift({ before, after }: Comparison): number {
  return after.hits / after.n - before.hits / before.n;
}

/**
 * After minus before, with one hit and one miss added to each side (Agresti and Caffo 2000). The variance of either side is that
 * of chance among calls, or among days where they differ by more.
 */
function difference({ before, after, ...days }: SpreadComparison): { value: number; variance: number } {
  const [a, b] = [smoothed(after), smoothed(before)];
  const variance = Math.max(a.variance, days.dayVarianceAfter) + b.variance * days.spreadBefore;
  return { value: a.share - b.share, variance };
}

function smoothed({ hits, n }: Trials): { share: number; variance: number } {
  const share = (hits + 1) / (n + 2);
  return { share, variance: (share * (1 - share)) / (n + 2) };
}

function wordFor(change: { readonly low: number; readonly high: number }, better: Watched["better"]): VerdictWord {
  const [isLower, isHigher] = [change.high < 0, change.low > 0];
  if (!isLower && !isHigher) return "no_effect";
  return isLower === (better === "lower") ? "helped" : "worse";
}
