import { HOUR_MS } from "@/lib/base/time-units";
import { widerFloats, widerInts } from "@/lib/base/wider";
import { type CallColumns, NOTHING } from "@/lib/ledger/call/call-columns";
import { SENDERS, TALLY_ENDS, tallyEnd } from "@/lib/ledger/call/call-words";
import { PieceBook, TextBook } from "@/lib/ledger/keep/piece-book";
import type { Tally, TallyKey } from "@/lib/ledger/tally/tally";
import { OUTCOMES } from "@/lib/outcome/outcome";
import { SHORT_TALK_MAX_MS } from "@/lib/outcome/talk-band";

const CELLS_MIN = 256;
const NONE = -1;

/** Pairs of carrier and campaign, numbered. */
class NameBook extends PieceBook<readonly [carrier: string, campaign: string]> {
  readonly #names = new TextBook();
  readonly #numbers = new Map<string, number>();

  of(carrier: string, campaign: string): number {
    const key = `${this.#names.of(carrier)} ${this.#names.of(campaign)}`;
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const number = this.add([carrier, campaign], (copy) => {
      copy.text(carrier);
      copy.text(campaign);
    });
    this.#numbers.set(key, number);
    return number;
  }
}

/** Pairs of outcome and sender, by the number that `tallyEnd` gives them. */
const ENDS = new PieceBook<string>();
for (const outcome of OUTCOMES)
  for (const sender of SENDERS)
    ENDS.add(outcome, (copy) => {
      copy.text(outcome);
      copy.text(sender === "" ? "none" : sender);
    });

/**
 * Adds calls up into tallies, in memory. In many files nearly every call has a tally of its own; so they stand in columns
 * of numbers, found in a table with open addressing, and there is no object for each. Refusals of calls stay zero here:
 * they need the whole day, see `refusal.store.ts`.
 */
export class TallyCells {
  readonly callers = new TextBook();
  readonly names = new NameBook();
  readonly ends = ENDS;
  size = 0;
  /** Of each tally: number of its caller ID, its hour, number of its names and of its `tallyEnd`, and its sums. */
  caller = new Int32Array(CELLS_MIN);
  hour = new Int32Array(CELLS_MIN);
  name = new Int32Array(CELLS_MIN);
  end = new Int32Array(CELLS_MIN);
  attempts = new Int32Array(CELLS_MIN);
  talkMs = new Float64Array(CELLS_MIN);
  shortCalls = new Int32Array(CELLS_MIN);
  zeroCalls = new Int32Array(CELLS_MIN);
  refusals = new Int32Array(CELLS_MIN);
  #slots = new Int32Array(CELLS_MIN * 2).fill(NONE);

  /** The tallies, to be stored as they are. */
  static of(tallies: readonly Tally[]): TallyCells {
    const cells = new TallyCells();
    for (const tally of tallies) {
      const cell = cells.#cell(cells.#callerOf(tally), tally.hour, cells.#nameOf(tally), endOf(tally));
      cells.attempts[cell] = (cells.attempts[cell] ?? 0) + tally.attempts;
      cells.talkMs[cell] = (cells.talkMs[cell] ?? 0) + tally.talkMs;
      cells.shortCalls[cell] = (cells.shortCalls[cell] ?? 0) + tally.shortCalls;
      cells.zeroCalls[cell] = (cells.zeroCalls[cell] ?? 0) + tally.zeroCalls;
      cells.refusals[cell] = (cells.refusals[cell] ?? 0) + tally.refusals;
    }
    return cells;
  }

  /** Adds the calls at these places. */
  add(calls: CallColumns, places: Uint32Array): void {
    const { words, startedAtMs, talkMs } = calls;
    const { tallyEnds, connected } = words.endings;
    const callers = translation(words.callers.values, (caller) => this.callers.of(caller));
    const names = translation(words.labels.values, (labels) => this.#nameOf(labels));
    for (const at of places) {
      const caller = callers(calls.caller[at] ?? 0);
      const hour = Math.floor((startedAtMs[at] ?? 0) / HOUR_MS);
      const ending = calls.ending[at] ?? 0;
      const cell = this.#cell(caller, hour, names(calls.labels[at] ?? 0), tallyEnds[ending] ?? 0);
      this.attempts[cell] = (this.attempts[cell] ?? 0) + 1;
      const talk = talkMs[at] ?? NOTHING;
      if (connected[ending] === true && talk !== NOTHING) this.#addTalk(cell, talk);
    }
  }

  /** The number of a tally; -1 where there is none of that key. */
  find(key: TallyKey): number {
    return Math.max(NONE, this.#look(this.#callerOf(key), key.hour, this.#nameOf(key), endOf(key)));
  }

  /** One tally as an object. */
  tally(cell: number): Tally {
    const [carrier, campaign] = this.names.values[this.name[cell] ?? 0] ?? ["", ""];
    const end = this.end[cell] ?? 0;
    return {
      callerId: this.callers.values[this.caller[cell] ?? 0] ?? "",
      hour: this.hour[cell] ?? 0,
      carrier,
      campaign,
      outcome: OUTCOMES[Math.floor(end / SENDERS.length)] ?? "unknown",
      attribution: SENDERS[end % SENDERS.length] ?? "",
      attempts: this.attempts[cell] ?? 0,
      talkMs: this.talkMs[cell] ?? 0,
      shortCalls: this.shortCalls[cell] ?? 0,
      zeroCalls: this.zeroCalls[cell] ?? 0,
      refusals: this.refusals[cell] ?? 0,
    };
  }

  #callerOf({ callerId }: Pick<TallyKey, "callerId">): number {
    return this.callers.of(callerId);
  }

  #nameOf({ carrier, campaign }: Pick<TallyKey, "carrier" | "campaign">): number {
    return this.names.of(carrier, campaign);
  }

  #addTalk(cell: number, talk: number): void {
    this.talkMs[cell] = (this.talkMs[cell] ?? 0) + talk;
    if (talk <= 0) this.zeroCalls[cell] = (this.zeroCalls[cell] ?? 0) + 1;
    else if (talk <= SHORT_TALK_MAX_MS) this.shortCalls[cell] = (this.shortCalls[cell] ?? 0) + 1;
  }

  /** The number of a tally; where there is none, the free place in the table, as a number below 0. */
  #look(caller: number, hour: number, name: number, end: number): number {
    let slot = this.#slotOf(caller, hour, name, end);
    for (let cell = this.#slots[slot] ?? NONE; cell !== NONE; cell = this.#slots[slot] ?? NONE) {
      if (this.#isAt(cell, caller, hour, name, end)) return cell;
      slot = (slot + 1) & (this.#slots.length - 1);
    }
    return -slot - 1;
  }

  /** The number of a tally, old or new. */
  #cell(caller: number, hour: number, name: number, end: number): number {
    const found = this.#look(caller, hour, name, end);
    if (found >= 0) return found;
    if (this.size === this.caller.length) this.#grow();
    const cell = this.size++;
    this.caller[cell] = caller;
    this.hour[cell] = hour;
    this.name[cell] = name;
    this.end[cell] = end;
    if (this.size * 2 <= this.#slots.length) this.#slots[-found - 1] = cell;
    else this.#spread();
    return cell;
  }

  #isAt(cell: number, caller: number, hour: number, name: number, end: number): boolean {
    return (
      this.caller[cell] === caller && this.hour[cell] === hour && this.name[cell] === name && this.end[cell] === end
    );
  }

  #slotOf(caller: number, hour: number, name: number, end: number): number {
    let mixed = Math.imul(caller, 0x9e3779b1) ^ Math.imul(hour, 0x85ebca6b);
    mixed ^= Math.imul(name * TALLY_ENDS + end, 0xc2b2ae35);
    mixed ^= mixed >>> 15;
    return Math.imul(mixed, 0x2c1b3c6d) & (this.#slots.length - 1);
  }

  #spread(): void {
    this.#slots = new Int32Array(this.#slots.length * 2).fill(NONE);
    for (let cell = 0; cell < this.size; cell += 1) {
      let slot = this.#slotOf(this.caller[cell] ?? 0, this.hour[cell] ?? 0, this.name[cell] ?? 0, this.end[cell] ?? 0);
      while (this.#slots[slot] !== NONE) slot = (slot + 1) & (this.#slots.length - 1);
      this.#slots[slot] = cell;
    }
  }

  #grow(): void {
    this.caller = widerInts(this.caller);
    this.hour = widerInts(this.hour);
    this.name = widerInts(this.name);
    this.end = widerInts(this.end);
    this.attempts = widerInts(this.attempts);
    this.talkMs = widerFloats(this.talkMs);
    this.shortCalls = widerInts(this.shortCalls);
    this.zeroCalls = widerInts(this.zeroCalls);
    this.refusals = widerInts(this.refusals);
  }
}

function endOf({ outcome, attribution }: Pick<TallyKey, "outcome" | "attribution">): number {
  return tallyEnd(outcome, attribution);
}

/** Numbers of one list in the numbers of another, each looked up once. */
function translation<Value>(values: readonly Value[], numberOf: (value: Value) => number): (number: number) => number {
  const known = new Int32Array(values.length).fill(NONE);
  return (number) => {
    let there = known[number] ?? NONE;
    const value = values[number];
    if (there !== NONE || value === undefined) return there;
    there = numberOf(value);
    known[number] = there;
    return there;
  };
}
