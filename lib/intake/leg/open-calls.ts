import type { LegRule } from "@/lib/intake/format";
import { isAnswered } from "@/lib/intake/leg/join-legs";
import type { ToldLeg } from "@/lib/intake/leg/leg";

/** One call under assembly. Plain data. */
export interface OpenCall {
  readonly key: string;
  readonly legs: readonly ToldLeg[];
  /** Count of legs seen by the assembler when the last of these came. */
  readonly touched: number;
  /** How many of the legs were handed out already. */
  readonly handedOut: number;
}

/** Most calls kept; beyond it one that was handed out is forgotten, or else the one that was quiet longest let go. */
const OPEN_MAX = 5_000;
/** A call that needs no further record is handed out once this many other legs came without one for it. */
const SETTLE_LEGS = 500;

/**
 * Whether nothing more is awaited: a result that is no answer, or an answer whose end is known. A record that calls itself
 * partial comes again, which may take half an hour and many other calls.
 */
function isSettled(call: OpenCall, rule: LegRule): boolean {
  if (rule !== "dialog") return call.legs.some((leg) => leg.kind !== "partial");
  const invites = call.legs.filter((leg) => leg.kind === "invite" && leg.atMs !== null);
  if (invites.length === 0) return false;
  return !invites.some(isAnswered) || call.legs.some((leg) => leg.kind === "bye");
}

/** The calls of a file, or of a source between its files, of which legs may still come, in bounded memory. */
export class OpenCalls {
  readonly #rule: LegRule;
  // Each in order of last touch, so that the quietest call stands first.
  readonly #awaiting = new Map<string, OpenCall>();
  readonly #settled = new Map<string, OpenCall>();
  readonly #told = new Map<string, OpenCall>();

  constructor(rule: LegRule) {
    this.#rule = rule;
  }

  /** Keeps a call, as the one that was touched last. */
  file(call: OpenCall): void {
    const isTold = call.handedOut === call.legs.length;
    const pool = !isSettled(call, this.#rule) ? this.#awaiting : isTold ? this.#told : this.#settled;
    pool.set(call.key, call);
  }

  find(key: string): OpenCall | undefined {
    return this.#awaiting.get(key) ?? this.#settled.get(key) ?? this.#told.get(key);
  }

  drop({ key }: OpenCall): void {
    for (const pool of this.#pools()) pool.delete(key);
  }

  /**
   * Takes those that are to be handed out: they have been quiet, or there is no room. The quiet ones are kept as told.
   * @param seen legs that came so far
   */
  takeQuiet(seen: number): OpenCall[] {
    const quiet: OpenCall[] = [];
    for (const call of this.#settled.values()) {
      if (seen - call.touched < SETTLE_LEGS) break;
      this.#settled.delete(call.key);
      this.#told.set(call.key, { ...call, handedOut: call.legs.length });
      quiet.push(call);
    }
    for (const pool of this.#pools()) {
      for (const call of pool.values()) {
        if (this.#size() <= OPEN_MAX) break;
        pool.delete(call.key);
        quiet.push(call);
      }
    }
    return quiet;
  }

  /** All as they stand, the quietest first. */
  all(): OpenCall[] {
    return this.#pools()
      .flatMap((pool) => [...pool.values()])
      .sort((a, b) => a.touched - b.touched);
  }

  /** All as they stand; they are kept as handed out. */
  handOutAll(): OpenCall[] {
    const all = this.all();
    this.#settled.clear();
    for (const call of all) this.file({ ...call, handedOut: call.legs.length });
    return all;
  }

  /** In the order in which they make room. */
  #pools(): readonly Map<string, OpenCall>[] {
    return [this.#told, this.#awaiting, this.#settled];
  }

  #size(): number {
    return this.#told.size + this.#awaiting.size + this.#settled.size;
  }
}
