import type { CallAttempt } from "@/lib/calls/call-attempt";

/** Of fewer calls the order is chance. */
const CALLS_MIN = 4;
/** Times that turn back may be a call or two that were written late. */
const TURNS_MIN = 2;

const DOUBT =
  " The times stand in order as they are written, but not by the zones in the column taken for the time zone: it may hold those of the people who were called. Then choose no column for the time zone.";

/** How often times go the other way than most of them. */
function turns(starts: readonly number[]): number {
  const steps = starts.slice(1).map((start, at) => Math.sign(start - (starts[at] ?? start)));
  const back = steps.filter((step) => step < 0).length;
  return Math.min(back, steps.filter((step) => step > 0).length);
}

/**
 * What to ask where times would be in order but for the zone that a column tells for each call, as a dialler tells the zone of
 * whom it calls; empty where they are not.
 * @param zoned the sampled records as calls made @param written the same without their zones
 */
export function zonesOfOthers(zoned: readonly CallAttempt[], written: readonly CallAttempt[]): string {
  const starts = (calls: readonly CallAttempt[]): readonly number[] => calls.map(({ startedAtMs }) => startedAtMs);
  if (zoned.length < CALLS_MIN || turns(starts(written)) > 0) return "";
  return turns(starts(zoned)) >= TURNS_MIN ? DOUBT : "";
}
