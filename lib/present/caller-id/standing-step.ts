import { formatTime, type Moment } from "@/lib/present/format";
import type { Standing } from "@/lib/watch/standing";
import { STANDING_SIGNALS, type StandingSignal } from "@/lib/watch/standing-signal";

/** A change of standing in a list. */
export interface StandingStepRow {
  readonly id: string;
  readonly at: string;
  readonly from: Standing;
  readonly to: Standing;
  /** Why, in a sentence. */
  readonly why: string;
}

/** What is kept of a change of standing. */
export interface StandingStepRecord {
  readonly id: string;
  readonly at: Moment;
  readonly from: Standing;
  readonly to: Standing;
  readonly signal: string;
}

const WHY: Readonly<Record<StandingSignal, string>> = {
  alert: "Its calls changed beyond chance, and an alert was raised.",
  low: "Its score is low, beyond the interval.",
  doubt: "Something moves, or the score is only fair; it is not sure yet.",
  fine: "It is healthy, but near the edge.",
  clear: "It is healthy again, with room to spare.",
  silent: "There are not enough calls any more to tell.",
};
const FIRST_WORD = "There are now enough calls to judge it, and it is healthy.";
const WORDS: ReadonlyMap<string, string> = new Map(STANDING_SIGNALS.map((signal) => [signal, WHY[signal]]));

/** Prepares a change of standing. @param timeZone IANA name */
export function standingStep({ signal, at, ...step }: StandingStepRecord, timeZone: string): StandingStepRow {
  return { ...step, at: formatTime(at, timeZone), why: why(step.from, signal) };
}

function why(from: Standing, signal: string): string {
  const isFirstWord = from === "not_enough_calls" && (signal === "clear" || signal === "fine");
  return isFirstWord ? FIRST_WORD : (WORDS.get(signal) ?? "The reason was not noted.");
}
