import { type AdviceCounts, type AdviceDay, COUNTERS, NO_COUNTS } from "@/lib/advice/advice-day";
import { NumberReader, NumberWriter } from "@/lib/base/packed-numbers";

/** A sum of shares; all other counters are whole numbers. */
const FRACTION = "expectedSameArea";
const WHOLE = COUNTERS.filter((name) => name !== FRACTION);

type Opened = Record<keyof AdviceCounts, number> & Pick<AdviceDay, "callerId" | "day">;

const fraction = new Float64Array(1);
const halves = new Uint32Array(fraction.buffer);

/**
 * Days of many caller IDs in little room, opened caller ID by caller ID: most counters of a day are zero, and as objects
 * two months of a large fleet would take more memory than the worker has.
 */
export class AdviceDayBook {
  readonly #packed = new Map<string, Uint8Array[]>();
  readonly #writer = new NumberWriter();
  #open: { readonly callerId: string; readonly days: readonly AdviceDay[] } | null = null;

  /** Adds days of any caller IDs, those of each one in order, and none before those that are in the book. */
  add(days: readonly AdviceDay[]): void {
    let before: string | null = null;
    for (const day of days) {
      if (before !== null && before !== day.callerId) this.#keep(before);
      before = day.callerId;
      this.#write(day);
    }
    if (before !== null) this.#keep(before);
    this.#open = null;
  }

  /** The days of a caller ID in order; none of one that is not in the book. */
  daysOf(callerId: string): readonly AdviceDay[] {
    if (this.#open?.callerId !== callerId) {
      const days = (this.#packed.get(callerId) ?? []).flatMap((bytes) => daysIn(callerId, bytes));
      this.#open = { callerId, days };
    }
    return this.#open.days;
  }

  #write(day: AdviceDay): void {
    this.#writer.push(day.day);
    for (const name of WHOLE) this.#writer.push(day[name]);
    fraction[0] = day[FRACTION];
    for (const half of halves) this.#writer.push(half);
  }

  #keep(callerId: string): void {
    const bytes = this.#writer.take();
    const kept = this.#packed.get(callerId);
    if (kept === undefined) this.#packed.set(callerId, [bytes]);
    else kept.push(bytes);
  }
}

function daysIn(callerId: string, bytes: Uint8Array): AdviceDay[] {
  const reader = new NumberReader(bytes);
  const days: AdviceDay[] = [];
  while (!reader.isAtEnd) {
    const day: Opened = { ...NO_COUNTS, callerId, day: reader.next() };
    for (const name of WHOLE) day[name] = reader.next();
    halves[0] = reader.next();
    halves[1] = reader.next();
    day[FRACTION] = fraction[0] ?? 0;
    days.push(day);
  }
  return days;
}
