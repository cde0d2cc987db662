import type { Signal } from "@/lib/calls/signal";
import { type Disposition, parseDisposition } from "@/lib/calls/vendor-disposition";
import { memo } from "@/lib/intake/memo";
import type { SignalTimes } from "@/lib/intake/read-times";
import { RINGING_MS_MAX } from "@/lib/intake/ringing-limit";

const DISTINCT_MAX = 1024;
/** Status words that leave open whether somebody was reached. */
const MAY_HAVE_TALKED: ReadonlySet<Disposition | null> = new Set<Disposition | null>([
  null,
  "answered",
  "answered_machine",
  "answered_screened",
  "completed_elsewhere",
  "redirected",
  "in_progress",
]);

/**
 * Makes the last look at the times of a call whose record tells neither a response code nor an answer time: where its status
 * word says that it reached nobody, the seconds of a column that is called just "Duration" are those of ringing.
 * @param isTalk the column says by its name or its format that it counts talk: then its seconds stand
 */
export function createRingingDropper(
  isTalk: boolean,
): (times: SignalTimes, signal: Pick<Signal, "sip" | "disposition"> | null) => SignalTimes {
  const reachedNobody = memo((word) => !MAY_HAVE_TALKED.has(parseDisposition(word)), DISTINCT_MAX);
  return (times, signal) => {
    const { talkMs, answered } = times;
    if (isTalk || talkMs === null || talkMs === 0 || answered !== null || talkMs > RINGING_MS_MAX) return times;
    if (signal === null || signal.sip !== null || signal.disposition === null) return times;
    return reachedNobody(signal.disposition) ? { ...times, talkMs: null } : times;
  };
}
