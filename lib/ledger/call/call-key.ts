import { SipHash } from "@/lib/base/sip-hash";
import type { CallAttempt } from "@/lib/calls/call-attempt";
import { readHiddenCallee } from "@/lib/calls/hidden-callee";
import type { Signal } from "@/lib/calls/signal";

const TWO_21 = 2 ** 21;
const TWO_32 = 2 ** 32;

/** What a record without an id of its own is known by. */
export interface KeyedRecord extends Pick<CallAttempt, "callee" | "startedAtMs">, Pick<Signal, "sip" | "durationMs"> {
  readonly callerId: string;
}

/**
 * Keys of the calls of one source. A key tells a call apart from every other call of the organisation that started in
 * the same millisecond; the same call read again, from the same source, has the same key, a whole number from 0 to
 * 2^53 - 1. It is hashed under a secret: all that it is made of but the called number stands beside it in the database,
 * and so few numbers are possible that whoever could compute keys would find the number by trying.
 */
export class CallKeys {
  readonly #sourceId: string;
  readonly #secret: SipHash;
  readonly #begun = new Hash53();
  readonly #hash = new Hash53();

  /** @param secret the installation's own, 16 bytes, see `ledger-key.ts` */
  constructor(sourceId: string, secret: Uint8Array) {
    this.#sourceId = sourceId;
    this.#secret = new SipHash(secret);
    this.#begun.addText(`${sourceId}|`);
  }

  /** The key by the provider's id where there is one, else by what the record says: who, whom, when, how it ended. */
  of(attempt: CallAttempt): number {
    if (attempt.callId !== null) return this.ofText(attempt.callId);
    const { callerId, callee, startedAtMs, signal } = attempt;
    return this.ofRecord({ callerId, callee, startedAtMs, sip: signal.sip, durationMs: signal.durationMs });
  }

  /** The key by what a record says. A hidden callee counts by what stays the same under another key of callees. */
  ofRecord({ callerId, callee, startedAtMs, sip, durationMs }: KeyedRecord): number {
    const whom = readHiddenCallee(callee)?.mark ?? callee;
    return this.ofText(`${callerId}|${whom}|${startedAtMs}|${sip}|${durationMs}`);
  }

  /** The key by an id as text. */
  ofText(id: string): number {
    return this.#secret.of53(hash53(`${this.#sourceId}|${id}`));
  }

  /** The key by an id that stands, as ASCII, between two places. */
  ofBytes(bytes: Uint8Array, from: number, to: number): number {
    this.#hash.beginLike(this.#begun);
    this.#hash.addBytes(bytes, from, to);
    return this.#secret.of53(this.#hash.value());
  }

  /** Stands for a text that may not be kept, such as an id in which a provider writes the called number. */
  standIn(text: string): string {
    return this.#secret.of53(hash53(text)).toString(36);
  }
}

/**
 * A 53-bit hash that tells texts apart, and hides nothing of them: two 32-bit lanes of multiply-and-xor over the UTF-16
 * units, each finished with the avalanche of MurmurHash3 (Appleby, public domain), so that one changed character changes
 * half of the bits.
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
