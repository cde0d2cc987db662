import { BRIEF_TALK_MAX_MS, SHORT_TALK_MAX_MS } from "@/lib/outcome/talk-band";

/** A stretch of durations: longer than `overMs`, up to and with `upToMs`; null leaves an end open. */
export interface DurationBand {
  readonly overMs: number | null;
  readonly upToMs: number | null;
}

/** How long a call rang. */
export const RING_BANDS = ["none", "under6", "under20", "longer", "unknown"] as const;
export type RingBand = (typeof RING_BANDS)[number];

/** How long people talked. */
export const TALK_LENGTHS = ["none", "short", "brief", "minute", "longer", "unknown"] as const;
export type TalkLength = (typeof TALK_LENGTHS)[number];

/** Six seconds are about one ring, twenty about four: where most voicemails take over. */
const [ONE_RING_MS, FOUR_RINGS_MS, MINUTE_MS] = [6_000, 20_000, 60_000];

/** The durations of each ring band; null for calls whose record does not say how long they rang. */
export const RING_DURATIONS: Readonly<Record<RingBand, DurationBand | null>> = {
  none: { overMs: null, upToMs: 0 },
  under6: { overMs: 0, upToMs: ONE_RING_MS },
  under20: { overMs: ONE_RING_MS, upToMs: FOUR_RINGS_MS },
  longer: { overMs: FOUR_RINGS_MS, upToMs: null },
  unknown: null,
};

/** The durations of each talk length; null for calls whose record does not say how long people talked. */
export const TALK_DURATIONS: Readonly<Record<TalkLength, DurationBand | null>> = {
  none: { overMs: null, upToMs: 0 },
  short: { overMs: 0, upToMs: SHORT_TALK_MAX_MS },
  brief: { overMs: SHORT_TALK_MAX_MS, upToMs: BRIEF_TALK_MAX_MS },
  minute: { overMs: BRIEF_TALK_MAX_MS, upToMs: MINUTE_MS },
  longer: { overMs: MINUTE_MS, upToMs: null },
  unknown: null,
};
