import type { Score } from "@/lib/score/score-caller-id";

/**
 * The one thing that an evaluation says about a caller ID, strongest first:
 * `alert`: an alert is open; `low`: the score is low beyond its interval; `doubt`: something moves, or the
 * score is in the watch band; `fine`: healthy but near the band's edge; `clear`: healthy; `silent`: too few calls.
 */
export const STANDING_SIGNALS = ["alert", "low", "doubt", "fine", "clear", "silent"] as const;
export type StandingSignal = (typeof STANDING_SIGNALS)[number];

/** What the detector says of a caller ID at the same time as the score. */
export interface WatchState {
  readonly alertOpen: boolean;
  /** The odds of a change passed the watch level and have not fallen back. */
  readonly watchOpen: boolean;
}

/** Score whose whole interval lies below this is low; the upper end of "at risk". */
const LOW_BELOW = 75;
const HEALTHY_FROM = 90;
/** A caller ID comes back to good only from here: two points of hysteresis against flapping. */
const CLEAR_FROM = 92;

/** Whether a score is low beyond its interval, and rests on calls enough to say so. */
export function isLowScore(score: Pick<Score, "high" | "band">): boolean {
  return score.band !== "not_enough_calls" && score.high < LOW_BELOW;
}

/** Reads score and detector as one signal. An open alert speaks even when calls are few. */
export function standingSignal(score: Pick<Score, "value" | "high" | "band">, watch: WatchState): StandingSignal {
  if (watch.alertOpen) return "alert";
  if (score.band === "not_enough_calls") return "silent";
  if (isLowScore(score)) return "low";
  if (watch.watchOpen || score.value < HEALTHY_FROM) return "doubt";
  return score.value < CLEAR_FROM ? "fine" : "clear";
}
