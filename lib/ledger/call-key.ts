import type { CallAttempt } from "@/lib/calls/call-attempt";

const TWO_21 = 2 ** 21;
const TWO_32 = 2 ** 32;

/**
 * The key that tells a call apart from every other call of the organisation that started in the same millisecond.
 * The same call read again, from the same source, has the same key: from the provider's id where there is one, else
 * from what the record says (who, whom, when, how it ended).
 * @returns a whole number, 0 to 2^53 - 1
 */
export function callKey(sourceId: string, attempt: CallAttempt): number {
  if (attempt.callId !== null) return hash53(`${sourceId}|${attempt.callId}`);
  const { callerId, callee, startedAtMs, signal } = attempt;
  return hash53(`${sourceId}|${callerId}|${callee}|${startedAtMs}|${signal.sip}|${signal.durationMs}`);
}

/**
 * A 53-bit hash for keys, not for secrets: two 32-bit lanes of multiply-and-xor over the UTF-16 units, each finished
 * with the avalanche of MurmurHash3 (Appleby, public domain), so that one changed character changes half of the bits.
 */
export function hash53(text: string): number {
  let low = 0x9e3779b9;
  let high = 0x85ebca6b;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    low = Math.imul(low ^ unit, 0xcc9e2d51);
    low = (low << 13) | (low >>> 19);
    high = Math.imul(high ^ unit, 0x1b873593);
    high = (high << 15) | (high >>> 17);
  }
  low = avalanche(low ^ Math.imul(high, 5));
  high = avalanche(high ^ Math.imul(low, 5));
  return (high >>> 11) * TWO_32 + (low >>> 0);
}

/** Distinct values that {@link hash53} can take. */
export const KEY_SPACE = TWO_21 * TWO_32;

function avalanche(lane: number): number {
  let mixed = lane ^ (lane >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}
