import type { CarrierDay } from "@/lib/score/day-sums";
import { SCORE } from "@/lib/score/score-constants";
import { type ScoreSums, SUM_FIELDS } from "@/lib/score/score-sums";

const FIELDS = SUM_FIELDS.length;
const CALLS = SUM_FIELDS.indexOf("calls");

/**
 * How fast a caller ID's calls lose weight: a busy one shows its present in two days, a quiet one needs a week.
 * @param callsPerDay mean of the days before
 */
export function halfLifeDays(callsPerDay: number): number {
  const scaled = SCORE.halfLifeMaxDays * Math.sqrt(SCORE.fullHalfLifeCallsPerDay / Math.max(1e-9, callsPerDay));
  return Math.min(SCORE.halfLifeMaxDays, Math.max(SCORE.halfLifeMinDays, scaled));
}

/**
 * The days of one caller ID, weighed as of any day. They lie in columns of numbers: a life is weighed once for each of
 * its days, and every time looks at hundreds of entries.
 */
export class DecayingDays {
  readonly #days: Int32Array;
  readonly #carriers: Int32Array;
  readonly #names: string[] = [];
  /** A row of `SUM_FIELDS` per entry. */
  readonly #sums: Float64Array;
  /** A row of `SUM_FIELDS` per carrier: what is being added up. */
  readonly #total: Float64Array;

  /** @param days ascending */
  constructor(days: readonly CarrierDay[]) {
    const numbers = new Map<string, number>();
    this.#days = Int32Array.from(days, ({ day }) => day);
    this.#carriers = new Int32Array(days.length);
    this.#sums = new Float64Array(days.length * FIELDS);
    days.forEach(({ carrier, sums }, entry) => {
      const number = numbers.get(carrier) ?? this.#names.push(carrier) - 1;
      numbers.set(carrier, number);
      this.#carriers[entry] = number;
      SUM_FIELDS.forEach((field, at) => {
        this.#sums[entry * FIELDS + at] = sums[field];
      });
    });
    this.#total = new Float64Array(this.#names.length * FIELDS);
  }

  /** The first day with calls; `Infinity` when there is none. */
  get firstDay(): number {
    return this.#days[0] ?? Number.POSITIVE_INFINITY;
  }

  /** The last day with calls up to and with `day`; null when there is none. */
  lastDayUntil(day: number): number | null {
    return this.#days[this.#positionOf(day + 1) - 1] ?? null;
  }

  /** Mean calls a day over the days of the volume window before `day`, from the caller ID's first one in it. */
  callsPerDayBefore(day: number): number {
    const from = this.#positionOf(day - SCORE.volumeDays);
    const to = this.#positionOf(day);
    let calls = 0;
    for (let entry = from; entry < to; entry++) calls += this.#sums[entry * FIELDS + CALLS] ?? 0;
    const firstDay = from < to ? (this.#days[from] ?? day) : day;
    return calls / Math.max(1, Math.min(SCORE.volumeDays, day - firstDay));
  }

  /**
   * The weighted sums per carrier as they stand at the end of `day`, from the days of the look-back window.
   * @param halfLife in days; its own unless given
   */
  sumsAt(day: number, halfLife: number = this.#halfLifeOn(day)): Map<string, ScoreSums> {
    return this.#weighed(day, halfLife, this.#positionOf(day + 1));
  }

  /** The same without the calls of `day` itself: what they are added to. */
  sumsBefore(day: number): Map<string, ScoreSums> {
    return this.#weighed(day, this.#halfLifeOn(day), this.#positionOf(day));
  }

  /** Position of the first entry of `day` or later. */
  #positionOf(day: number): number {
    let low = 0;
    let high = this.#days.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#days[middle] ?? day) < day) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /**
   * The half-life with which calls are weighed on `day`. It rests on the days before the last calls and stands still
   * while the caller ID is idle: else old calls would gain weight as the calls a day fall.
   */
  #halfLifeOn(day: number): number {
    return halfLifeDays(this.callsPerDayBefore(this.lastDayUntil(day) ?? day));
  }

  #weighed(day: number, halfLife: number, end: number): Map<string, ScoreSums> {
    const total = this.#total.fill(0);
    const inOrder: number[] = [];
    let weighedDay = day;
    let weight = 1;
    for (let entry = this.#positionOf(day - SCORE.lookbackDays); entry < end; entry++) {
      const entryDay = this.#days[entry] ?? day;
      if (entryDay !== weighedDay) weight = 0.5 ** ((day - entryDay) / halfLife);
      weighedDay = entryDay;
      const carrier = this.#carriers[entry] ?? 0;
      const to = carrier * FIELDS;
      if (total[to + CALLS] === 0 && !inOrder.includes(carrier)) inOrder.push(carrier);
      const from = entry * FIELDS;
      for (let field = 0; field < FIELDS; field++)
        total[to + field] = (total[to + field] ?? 0) + weight * (this.#sums[from + field] ?? 0);
    }
    return new Map(inOrder.map((carrier) => [this.#names[carrier] ?? "", this.#rowOf(carrier)]));
  }

  #rowOf(carrier: number): ScoreSums {
    const total = this.#total;
    const from = carrier * FIELDS;
    return {
      calls: total[from] ?? 0,
      declined: total[from + 1] ?? 0,
      unwanted: total[from + 2] ?? 0,
      inferred: total[from + 3] ?? 0,
      blocked: total[from + 4] ?? 0,
      answered: total[from + 5] ?? 0,
      expectedAnswers: total[from + 6] ?? 0,
      expectedAnswersOfAll: total[from + 7] ?? 0,
      expectedDeclines: total[from + 8] ?? 0,
    };
  }
}
