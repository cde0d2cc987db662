import type { Signal } from "@/lib/calls/signal";
import type { Attribution } from "@/lib/outcome/outcome";

/** A refusal within this time after the INVITE, without ringing, is faster than a person can act. */
export const INSTANT_REFUSAL_MS = 2_000;
/** It has to ring this long for a person to have had the chance to decline. */
export const HUMAN_RING_MIN_MS = 4_000;

/**
 * Who most likely sent a plain 603, judged from this record alone. The response itself does not tell: a gateway gives
 * every 6xx the location "user" (RFC 3398 section 8.2.6.1), and so does a block that crossed a TDM hop.
 * @param ringMs time it rang; null when the record does not say, then any ringing at all speaks for a person
 */
export function attributeDecline(
  signal: Pick<Signal, "rang" | "pddMs" | "retryAfterS">,
  ringMs: number | null,
): Attribution {
  const { rang, pddMs, retryAfterS } = signal;
  // Only whoever answers for the callee can say when to call again.
  if (retryAfterS !== null) return "user_likely";
  if (ringMs !== null && ringMs > 0) return ringMs >= HUMAN_RING_MIN_MS ? "user_likely" : "unknown";
  if (rang === true) return "user_likely";
  const instant = pddMs !== null && pddMs >= 0 && pddMs <= INSTANT_REFUSAL_MS;
  return rang === false && instant ? "network_suspected" : "unknown";
}
