import type { Attribution, Outcome } from "@/lib/outcome/outcome";

/**
 * What a tally counts: one caller ID in one UTC hour, towards one carrier, for one campaign, with one outcome.
 * `attribution` is empty except for `declined_603`; carrier and campaign are empty when the records do not say.
 */
export interface TallyKey {
  readonly callerId: string;
  /** Whole hours since the Unix epoch (UTC). */
  readonly hour: number;
  readonly carrier: string;
  readonly campaign: string;
  readonly outcome: Outcome;
  readonly attribution: Attribution | "";
}

/** The counted sums. All are sums over attempts, so tallies form a commutative monoid under {@link mergeSums}. */
export interface TallySums {
  readonly attempts: number;
  /** Talk time of connected attempts, milliseconds. */
  readonly talkMs: number;
  /** Connected attempts of 1 to 6 seconds. */
  readonly shortCalls: number;
  /** Connected attempts of 0 seconds. */
  readonly zeroCalls: number;
  /**
   * Attempts that refuse the caller, counted once per callee and UTC day and caller ID, at the day's first one
   * ("one destination refuses once a day": a switchboard that is called in vain is not a hundred people). Zero for outcomes that are no refusal.
   */
  readonly refusals: number;
}

/** A key with its sums: one row of the table `tally`. */
export interface Tally extends TallyKey, TallySums {}

/** Sums of nothing. */
export const EMPTY_SUMS: TallySums = { attempts: 0, talkMs: 0, shortCalls: 0, zeroCalls: 0, refusals: 0 };

/** Adds two sums of the same key; associative and commutative, with {@link EMPTY_SUMS} as its neutral element. */
export function mergeSums(a: TallySums, b: TallySums): TallySums {
  return {
    attempts: a.attempts + b.attempts,
    talkMs: a.talkMs + b.talkMs,
    shortCalls: a.shortCalls + b.shortCalls,
    zeroCalls: a.zeroCalls + b.zeroCalls,
    refusals: a.refusals + b.refusals,
  };
}
