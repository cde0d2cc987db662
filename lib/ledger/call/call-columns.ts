import { widerBytes, widerFloats, widerInts } from "@/lib/base/wider";
import { CallWords } from "@/lib/ledger/call/call-words";
import type { LedgerCall } from "@/lib/ledger/call/ledger-call";

/** Stands for null in a column of whole numbers. */
export const NOTHING = -(2 ** 31);
/** Bytes of a callee's pseudonym. */
export const TOKEN_BYTES = 16;
/** Stands for a callee whose number is not known or is none. */
export const NO_NUMBER = 0;
const CAPACITY_MIN = 256;
const E164 = /^\+\d{7,15}$/;

/** The places of all calls, as they came. */
export function allPlaces({ size }: CallColumns): Uint32Array {
  return Uint32Array.from({ length: size }, (_, at) => at);
}

/**
 * Calls of the ledger as columns of numbers, because a chunk of a large file as objects would take ten times the memory
 * and keep the collector of garbage busy. What repeats stands in `words`, and here by its number.
 */
export class CallColumns {
  readonly words: CallWords;
  size = 0;
  startedAtMs = new Float64Array(CAPACITY_MIN);
  callKey = new Float64Array(CAPACITY_MIN);
  token = new Uint8Array(CAPACITY_MIN * TOKEN_BYTES);
  caller = new Int32Array(CAPACITY_MIN);
  area = new Int32Array(CAPACITY_MIN);
  labels = new Int32Array(CAPACITY_MIN);
  ending = new Int32Array(CAPACITY_MIN);
  ringMs = new Int32Array(CAPACITY_MIN);
  pddMs = new Int32Array(CAPACITY_MIN);
  talkMs = new Int32Array(CAPACITY_MIN);
  line = new Int32Array(CAPACITY_MIN);
  /** The called number itself, of which nothing is stored: what can be learned of its order is learned while it is here. */
  callee = new Float64Array(CAPACITY_MIN);

  constructor(words: CallWords = new CallWords()) {
    this.words = words;
  }

  /** The calls as columns. */
  static of(calls: readonly LedgerCall[]): CallColumns {
    const columns = new CallColumns();
    for (const call of calls) columns.add(call);
    return columns;
  }

  /** Makes room for one more call. @returns its place, to be filled in every column */
  claim(): number {
    if (this.size === this.startedAtMs.length) this.#grow();
    return this.size++;
  }

  /** Takes a call in. */
  add(call: LedgerCall): void {
    const { attempt, verdict, blockedLeg, blockedCarrier, hasReason, callKey, calleeToken, calleeArea } = call;
    const { words } = this;
    const { signal } = attempt;
    const at = this.claim();
    this.startedAtMs[at] = attempt.startedAtMs;
    this.callKey[at] = callKey;
    this.token.set(calleeToken, at * TOKEN_BYTES);
    this.caller[at] = words.callers.of(attempt.callerId);
    this.area[at] = words.areas.of(calleeArea);
    this.labels[at] = words.labels.of(call.isCarrierListed ? { ...attempt, isCarrierListed: true } : attempt);
    this.ending[at] = words.endings.of({ verdict, blockedLeg, blockedCarrier, signal, hasReason });
    this.ringMs[at] = attempt.ringMs ?? NOTHING;
    this.pddMs[at] = signal.pddMs ?? NOTHING;
    this.talkMs[at] = signal.durationMs ?? NOTHING;
    this.line[at] = attempt.line;
    this.callee[at] = E164.test(attempt.callee) ? Number(attempt.callee.slice(1)) : NO_NUMBER;
  }

  /** When the first and the last of them began, Unix milliseconds; null where there are none. */
  span(): { readonly firstMs: number; readonly lastMs: number } | null {
    if (this.size === 0) return null;
    let [firstMs, lastMs] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
    for (const ms of this.startedAtMs.subarray(0, this.size)) {
      firstMs = Math.min(firstMs, ms);
      lastMs = Math.max(lastMs, ms);
    }
    return { firstMs, lastMs };
  }

  /** Keeps the calls that began at `ms` or later. @returns how many went */
  dropBefore(ms: number): number {
    let kept = 0;
    for (let at = 0; at < this.size; at += 1) {
      if ((this.startedAtMs[at] ?? 0) < ms) continue;
      if (kept < at) this.#move(at, kept);
      kept += 1;
    }
    const gone = this.size - kept;
    this.size = kept;
    return gone;
  }

  #move(from: number, to: number): void {
    const { startedAtMs, callKey, callee } = this;
    callee[to] = callee[from] ?? NO_NUMBER;
    startedAtMs[to] = startedAtMs[from] ?? 0;
    callKey[to] = callKey[from] ?? 0;
    this.token.copyWithin(to * TOKEN_BYTES, from * TOKEN_BYTES, (from + 1) * TOKEN_BYTES);
    for (const column of this.#numbers()) column[to] = column[from] ?? 0;
  }

  #numbers(): readonly Int32Array[] {
    const { caller, area, labels, ending, ringMs, pddMs, talkMs, line } = this;
    return [caller, area, labels, ending, ringMs, pddMs, talkMs, line];
  }

  #grow(): void {
    this.startedAtMs = widerFloats(this.startedAtMs);
    this.callKey = widerFloats(this.callKey);
    this.token = widerBytes(this.token);
    this.caller = widerInts(this.caller);
    this.area = widerInts(this.area);
    this.labels = widerInts(this.labels);
    this.ending = widerInts(this.ending);
    this.ringMs = widerInts(this.ringMs);
    this.pddMs = widerInts(this.pddMs);
    this.talkMs = widerInts(this.talkMs);
    this.line = widerInts(this.line);
    this.callee = widerFloats(this.callee);
  }
}
