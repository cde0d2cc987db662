import type { CallAttempt } from "@/lib/calls/call-attempt";
import type { Signal } from "@/lib/calls/signal";

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
  return recordKey(sourceId, { callerId, callee, startedAtMs, sip: signal.sip, durationMs: signal.durationMs });
}

/** What a record without an id of its own is known by. */
export interface KeyedRecord extends Pick<CallAttempt, "callee" | "startedAtMs">, Pick<Signal, "sip" | "durationMs"> {
  readonly callerId: string;
}

/** The key of a call by what its record says. */
export function recordKey(sourceId: string, { callerId, callee, startedAtMs, sip, durationMs }: KeyedRecord): number {
  return hash53(`${sourceId}|${callerId}|${callee}|${startedAtMs}|${sip}|${durationMs}`);
}

/** Keys of calls that have an id, one source after the other: the same as {@link callKey}. */
export class CallKeys {
  readonly #sourceId: string;
  readonly #begun = new Hash53();
  readonly #hash = new Hash53();

  constructor(sourceId: string) {
    this.#sourceId = sourceId;
    this.#begun.addText(`${sourceId}|`);
  }

  /** The key by an id as text. */
  ofText(id: string): number {
    return hash53(`${this.#sourceId}|${id}`);
  }

  /** The key by an id that stands, as ASCII, between two places. */
  ofBytes(bytes: Uint8Array, from: number, to: number): number {
    this.#hash.beginLike(this.#begun);
    this.#hash.addBytes(bytes, from, to);
    return this.#hash.value();
  }
}

/**
 * A 53-bit hash for keys, not for secrets: two 32-bit lanes of multiply-and-xor over the UTF-16 units, each finished
 * with the avalanche of MurmurHash3 (Appleby, public domain), so that one changed character changes half of the bits.
 */
export function hash53(text: string): number {
  const hash = new Hash53();
  hash.addText(text);
  return hash.value();
}

/** The two lanes of {@link hash53} while units are added. */
class Hash53 {
  #low = 0x9e3779b9 | 0;
  #high = 0x85ebca6b | 0;

  beginLike(other: Hash53): void {
    this.#low = other.#low;
    this.#high = other.#high;
  }

  addText(text: string): void {
    for (let at = 0; at < text.length; at += 1) this.#add(text.charCodeAt(at));
  }

  addBytes(bytes: Uint8Array, from: number, to: number): void {
    for (let at = from; at < to; at += 1) this.#add(bytes[at] ?? 0);
  }

  value(): number {
    const low = avalanche(this.#low ^ Math.imul(this.#high, 5));
    const high = avalanche(this.#high ^ Math.imul(low, 5));
    return (high >>> 11) * TWO_32 + (low >>> 0);
  }

  #add(unit: number): void {
    const low = Math.imul(this.#low ^ unit, 0xcc9e2d51);
    this.#low = (low << 13) | (low >>> 19);
    const high = Math.imul(this.#high ^ unit, 0x1b873593);
    this.#high = (high << 15) | (high >>> 17);
  }
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
