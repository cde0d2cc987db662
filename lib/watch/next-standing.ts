import type { Standing } from "@/lib/watch/standing";
import type { StandingSignal } from "@/lib/watch/standing-signal";

/** Where each standing goes on each signal. A cell that repeats its row's name means: no change, no row written. */
const TRANSITIONS: Readonly<Record<Standing, Readonly<Record<StandingSignal, Standing>>>> = {
  good: {
    alert: "harmed",
    low: "harmed",
    doubt: "watch",
    fine: "good",
    clear: "good",
    silent: "not_enough_calls",
  },
  watch: {
    alert: "harmed",
    low: "harmed",
    doubt: "watch",
    fine: "watch",
    clear: "good",
    silent: "not_enough_calls",
  },
  harmed: {
    alert: "harmed",
    low: "harmed",
    doubt: "recovering",
    fine: "recovering",
    clear: "recovering",
    silent: "not_enough_calls",
  },
  recovering: {
    alert: "harmed",
    low: "recovering",
    doubt: "recovering",
    fine: "recovering",
    clear: "good",
    silent: "not_enough_calls",
  },
  not_enough_calls: {
    alert: "harmed",
    low: "harmed",
    doubt: "watch",
    fine: "good",
    clear: "good",
    silent: "not_enough_calls",
  },
};

/** A change of standing and the signal that caused it. */
export interface StandingStep {
  readonly from: Standing;
  readonly to: Standing;
  readonly signal: StandingSignal;
}

/** The step that a signal causes, or null when the caller ID stays where it stands. */
export function nextStanding(from: Standing, signal: StandingSignal): StandingStep | null {
  const to = TRANSITIONS[from][signal];
  return to === from ? null : { from, to, signal };
}
