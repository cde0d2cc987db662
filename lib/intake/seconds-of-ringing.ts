import type { Signal } from "@/lib/calls/signal";
import { type Disposition, parseDisposition } from "@/lib/calls/vendor-disposition";
import type { BoundColumns } from "@/lib/intake/bind-columns";
import { namesTalk, type SignalTimes } from "@/lib/intake/read-times";

/** Nothing rings longer: after three minutes a proxy gives up a call that nobody has answered (RFC 3261, section 16.6, timer C). */
export const RINGING_MS_MAX = 180_000;

/** Words after which a call may have been answered all the same. */
const PERHAPS_ANSWERED: ReadonlySet<Disposition> = new Set([
  "answered",
  "answered_machine",
  "answered_screened",
  "redirected",
  "completed_elsewhere",
  "in_progress",
]);

/** Whether the record has no response code, and its status word says that nobody answered. */
export function saysUnanswered({ sip, disposition }: Pick<Signal, "sip" | "disposition">): boolean {
  if (sip !== null || disposition === null) return false;
  const word = parseDisposition(disposition);
  return word !== null && !PERHAPS_ANSWERED.has(word);
}

/**
 * Tells whether the seconds of a call that its own word calls unanswered are those of ringing, and so no talk time
 * (ring is a quantity of its own). They are talk all the same where the record has an answer time, where the column says so by its
 * name, and where nothing rings that long.
 */
export function createRingingTest(bound: BoundColumns): (times: SignalTimes) => boolean {
  if (namesTalk(bound)) return () => false;
  return ({ answered, talkMs }) => answered !== true && talkMs !== null && talkMs > 0 && talkMs <= RINGING_MS_MAX;
}
