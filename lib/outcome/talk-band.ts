/** How long people talked: not at all, 1 to 6 s, 7 to 15 s, longer. */
export const TALK_BANDS = ["zero", "short", "brief", "talk"] as const;
export type TalkBand = (typeof TALK_BANDS)[number];

/** Longest short call; six seconds are the unit in which carriers bill and count short calls. */
export const SHORT_TALK_MAX_MS = 6_000;
/** Longest brief call. */
export const BRIEF_TALK_MAX_MS = 15_000;

/**
 * The band of a connected call's talk time. Part of a second counts as a whole one, as billing does it.
 * @param talkMs milliseconds; null when the record does not say
 */
export function talkBand(talkMs: number | null): TalkBand | null {
  if (talkMs === null || Number.isNaN(talkMs)) return null;
  if (talkMs <= 0) return "zero";
  if (talkMs <= SHORT_TALK_MAX_MS) return "short";
  return talkMs <= BRIEF_TALK_MAX_MS ? "brief" : "talk";
}
