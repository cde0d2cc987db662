import type { LedgerCall } from "@/lib/ledger/ledger-call";
import type { Tally } from "@/lib/ledger/tally";
import { ATTRIBUTIONS, OUTCOMES } from "@/lib/outcome/outcome";
import { SHORT_TALK_MAX_MS } from "@/lib/outcome/talk-band";

const HOUR_MS = 3_600_000;
const SENDERS = ["", ...ATTRIBUTIONS] as const;
const OUTCOME_NUMBERS: ReadonlyMap<string, number> = new Map(OUTCOMES.map((outcome, number) => [outcome, number]));
const SENDER_NUMBERS: ReadonlyMap<string, number> = new Map(SENDERS.map((sender, number) => [sender, number]));
const ENDS = OUTCOMES.length * SENDERS.length;
const SLOTS_MIN = 1 << 10;
const NONE = -1;

/** The sums of one tally while calls are added up. */
interface Sums {
  attempts: number;
  talkMs: number;
  shortCalls: number;
  zeroCalls: number;
}

/**
 * Gives every tally that calls count towards a number from 0, in the order in which they come. In many files nearly
 * every call has a tally of its own; so keys are numbers in a table with open addressing, and there is no object for each.
 */
export class TallyCells {
  readonly #callerIds = new Numbering();
  readonly #carriers = new Numbering();
  readonly #campaigns = new Numbering();
  /** Of each cell: number of its caller ID, its hour, and everything else as one number. */
  readonly #caller: number[] = [];
  readonly #hour: number[] = [];
  readonly #kind: number[] = [];
  #slots = new Int32Array(SLOTS_MIN).fill(NONE);

  /** The number of the tally that the call counts towards. */
  cellOf({ attempt, verdict }: LedgerCall): number {
    const caller = this.#callerIds.of(attempt.callerId);
    const hour = Math.floor(attempt.startedAtMs / HOUR_MS);
    const outcome = OUTCOME_NUMBERS.get(verdict.outcome) ?? 0;
    const end = outcome * SENDERS.length + (SENDER_NUMBERS.get(verdict.attribution ?? "") ?? 0);
    const names = this.#carriers.of(attempt.carrier) * 2 ** 20 + this.#campaigns.of(attempt.campaign);
    const kind = names * ENDS + end;
    let slot = this.#slotOf(caller, hour, kind);
    for (let cell = this.#at(slot); cell !== NONE; cell = this.#at(slot)) {
      if (this.#caller[cell] === caller && this.#hour[cell] === hour && this.#kind[cell] === kind) return cell;
      slot = (slot + 1) & (this.#slots.length - 1);
    }
    const cell = this.#caller.length;
    this.#slots[slot] = cell;
    this.#caller.push(caller);
    this.#hour.push(hour);
    this.#kind.push(kind);
    if (this.#caller.length * 2 > this.#slots.length) this.#grow();
    return cell;
  }

  /** The caller ID that the cell counts calls of. */
  callerIdOf(cell: number): string {
    return this.#callerIds.name(this.#caller[cell] ?? 0);
  }

  /**
   * Adds calls up: one per entry, with its cell and its talk time.
   * @param cells numbers that `cellOf` gave
   * @param talkMs talk time of each call; NaN where it was not connected or nobody knows
   * @returns the tallies of these cells, in the order of the cells
   */
  tallies(cells: readonly number[], talkMs: readonly number[]): Tally[] {
    const sums: (Sums | undefined)[] = new Array(this.#caller.length);
    for (let at = 0; at < cells.length; at += 1) {
      const cell = cells[at] ?? 0;
      let sum = sums[cell];
      if (sum === undefined) {
        sum = { attempts: 0, talkMs: 0, shortCalls: 0, zeroCalls: 0 };
        sums[cell] = sum;
      }
      sum.attempts += 1;
      addTalk(sum, talkMs[at] ?? Number.NaN);
    }
    return sums.flatMap((sum, cell) => (sum === undefined ? [] : [this.#tally(cell, sum)]));
  }

  #tally(cell: number, { attempts, talkMs, shortCalls, zeroCalls }: Sums): Tally {
    const kind = this.#kind[cell] ?? 0;
    const names = Math.floor(kind / ENDS);
    const end = kind - names * ENDS;
    const carrier = Math.floor(names / 2 ** 20);
    return {
      callerId: this.callerIdOf(cell),
      hour: this.#hour[cell] ?? 0,
      carrier: this.#carriers.name(carrier),
      campaign: this.#campaigns.name(names - carrier * 2 ** 20),
      outcome: OUTCOMES[Math.floor(end / SENDERS.length)] ?? "unknown",
      attribution: SENDERS[end % SENDERS.length] ?? "",
      attempts,
      talkMs,
      shortCalls,
      zeroCalls,
      refusals: 0,
    };
  }

  #at(slot: number): number {
    return this.#slots[slot] ?? NONE;
  }

  #slotOf(caller: number, hour: number, kind: number): number {
    let mixed = Math.imul(caller, 0x9e3779b1) ^ Math.imul(hour, 0x85ebca6b) ^ Math.imul(kind % 2 ** 32, 0xc2b2ae35);
    mixed ^= mixed >>> 15;
    return Math.imul(mixed, 0x2c1b3c6d) & (this.#slots.length - 1);
  }

  #grow(): void {
    this.#slots = new Int32Array(this.#slots.length * 2).fill(NONE);
    for (let cell = 0; cell < this.#caller.length; cell += 1) {
      let slot = this.#slotOf(this.#caller[cell] ?? 0, this.#hour[cell] ?? 0, this.#kind[cell] ?? 0);
      while (this.#at(slot) !== NONE) slot = (slot + 1) & (this.#slots.length - 1);
      this.#slots[slot] = cell;
    }
  }
}

function addTalk(sum: Sums, talkMs: number): void {
  if (Number.isNaN(talkMs)) return;
  sum.talkMs += talkMs;
  if (talkMs <= 0) sum.zeroCalls += 1;
  else if (talkMs <= SHORT_TALK_MAX_MS) sum.shortCalls += 1;
}

/** Numbers texts in the order in which they come. */
class Numbering {
  readonly #numbers = new Map<string, number>();
  readonly #names: string[] = [];
  #lastName = "";
  #last = NONE;

  of(name: string): number {
    if (this.#last !== NONE && name === this.#lastName) return this.#last;
    let number = this.#numbers.get(name);
    if (number === undefined) {
      number = this.#names.length;
      this.#numbers.set(name, number);
      this.#names.push(name);
    }
    this.#lastName = name;
    this.#last = number;
    return number;
  }

  name(number: number): string {
    return this.#names[number] ?? "";
  }
}
