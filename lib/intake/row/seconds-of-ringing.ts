import type { Disposition } from "@/lib/calls/disposition";
import type { Signal } from "@/lib/calls/signal";
import { parseDisposition } from "@/lib/calls/vendor-disposition";
import type { BoundColumns } from "@/lib/intake/row/bind-columns";
import { namesTalk, type SignalTimes } from "@/lib/intake/row/read-times";

/** Nothing rings longer: after three minutes a proxy gives up a call that nobody has answered (RFC 3261, section 16.6, timer C). */
export const RINGING_MS_MAX = 180_000;

/** A minute is as long as people let it ring before somebody declines or hangs up. */
const PERSONAL_MS_MAX = 60_000;

/** Words after which a call may have been answered all the same. */
const PERHAPS_ANSWERED: ReadonlySet<Disposition> = new Set([
  "answered",
  "answered_machine",
  "answered_screened",
  "redirected",
  "completed_elsewhere",
  "in_progress",
]);
/** Words that agents note, too, after a talk: what was declined or cancelled then is no call. */
const PERSONAL: ReadonlySet<Disposition> = new Set(["declined_603", "canceled", "busy", "network_failure"]);

/**
 * How long a call may have rung of which the record has no response code, and whose status word says that nobody answered:
 * milliseconds; 0 where neither holds.
 */
export function ringingMaxMs({ sip, disposition }: Pick<Signal, "sip" | "disposition">): number {
  if (sip !== null || disposition === null) return 0;
  const word = parseDisposition(disposition);
  if (word === null || PERHAPS_ANSWERED.has(word)) return 0;
  return PERSONAL.has(word) ? PERSONAL_MS_MAX : RINGING_MS_MAX;
}

/**
 * Tells whether the seconds of a call that its own word calls unanswered are those of ringing, and so no talk time
 * (ring is a quantity of its own). They are talk all the same where the record has an answer time, where the column says so by its
 * name, and where nothing rings that long.
 */
export function createRingingTest(bound: BoundColumns): (times: SignalTimes, maxMs: number) => boolean {
  if (namesTalk(bound)) return () => false;
  return ({ answered, talkMs }, maxMs) => answered !== true && talkMs !== null && talkMs > 0 && talkMs <= maxMs;
}
