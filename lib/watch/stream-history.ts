import { DAY_HOURS } from "@/lib/score/evidence-table";
import { FIELD, FIELDS } from "@/lib/watch/evidence-field";
import { SCAN_WINDOWS } from "@/lib/watch/scan-window";

/** Days whose totals are kept: the longest window and the history before it, and some. */
const DAYS_KEPT = 96;
/** Days kept by the hour: today and the longest window that is exact to the hour. */
const HOURLY_DAYS = 4;

/** A part of a caller ID's history to leave out: first and last day, both included. */
export interface DayRange {
  readonly fromDay: number;
  readonly toDay: number;
}

/**
 * The calls of one caller ID towards one carrier, or towards all, as running totals by day and, for the last
 * days, by hour. Expected answers of the day in progress stand there without the day's own factor.
 */
export class StreamHistory {
  /** Carrier name; null for all calls. */
  readonly carrier: string | null;
  readonly #totals = new Float64Array(DAYS_KEPT * FIELDS);
  readonly #hourly = new Float64Array(HOURLY_DAYS * DAY_HOURS * FIELDS);
  readonly #hourlyDay = new Int32Array(HOURLY_DAYS).fill(-1);
  #lastDay: number;

  /** @param day the day before the first one */
  constructor(carrier: string | null, day: number) {
    this.carrier = carrier;
    this.#lastDay = day;
  }

  /** Begins a day: no calls yet. Days may be skipped but not taken twice. */
  openDay(day: number): void {
    const slot = day % HOURLY_DAYS;
    this.#hourlyDay[slot] = day;
    this.#hourly.fill(0, slot * DAY_HOURS * FIELDS, (slot + 1) * DAY_HOURS * FIELDS);
  }

  /** Adds to one field of an hour of the open day. */
  add(day: number, hourOfDay: number, field: number, amount: number): void {
    const at = ((day % HOURLY_DAYS) * DAY_HOURS + hourOfDay) * FIELDS + field;
    this.#hourly[at] = (this.#hourly[at] ?? 0) + amount;
  }

  /** Turns the open day's hours into running sums of the day; to be called once, after all `add`s. */
  sumHours(day: number): void {
    const from = (day % HOURLY_DAYS) * DAY_HOURS * FIELDS;
    for (let i = from + FIELDS; i < from + DAY_HOURS * FIELDS; i++) {
      this.#hourly[i] = (this.#hourly[i] ?? 0) + (this.#hourly[i - FIELDS] ?? 0);
    }
  }

  /** Ends the open day: applies its factor to its expected answers and adds it to the totals. */
  closeDay(day: number, factor: number): void {
    const from = (day % HOURLY_DAYS) * DAY_HOURS * FIELDS;
    for (let hour = 0; hour < DAY_HOURS; hour++) {
      for (const field of [FIELD.expectedAnswers, FIELD.answersDoubt]) {
        const at = from + hour * FIELDS + field;
        this.#hourly[at] = (this.#hourly[at] ?? 0) * factor;
      }
    }
    const lastAt = (this.#lastDay % DAYS_KEPT) * FIELDS;
    const lastRow = this.#totals.slice(lastAt, lastAt + FIELDS);
    for (let d = Math.max(this.#lastDay + 1, day - DAYS_KEPT + 1); d <= day; d++) {
      this.#totals.set(lastRow, (d % DAYS_KEPT) * FIELDS);
    }
    const to = (day % DAYS_KEPT) * FIELDS;
    for (let field = 0; field < FIELDS; field++) {
      const dayTotal = this.#hourly[from + (DAY_HOURS - 1) * FIELDS + field] ?? 0;
      this.#totals[to + field] = (this.#totals[to + field] ?? 0) + dayTotal;
    }
    this.#lastDay = day;
  }

  /**
   * Writes the sums of every scan window that ends with an hour of the open day, one row of fields per window.
   * @param factor the day's factor so far, for the expected answers of the day in progress
   * @param out at least `SCAN_WINDOWS.length × FIELDS` long
   */
  windowSums(day: number, hourOfDay: number, factor: number, out: Float64Array): void {
    SCAN_WINDOWS.forEach((window, index) => {
      const at = index * FIELDS;
      if (window.wholeDays === null) this.#exactSums(day, hourOfDay, window.hours, factor, out, at);
      else this.#daySums(day, hourOfDay, window.wholeDays, factor, out, at);
    });
  }

  #exactSums(day: number, hourOfDay: number, hours: number, factor: number, out: Float64Array, at: number): void {
    const startDay = day + Math.floor((hourOfDay - hours + 1) / DAY_HOURS);
    const before = hourOfDay - hours + (day - startDay) * DAY_HOURS;
    for (let field = 0; field < FIELDS; field++) {
      const scale = isExpectedAnswers(field) ? factor : 1;
      const skipped = this.#hourlySum(startDay, before, field);
      const today = this.#hourlySum(day, hourOfDay, field);
      if (startDay === day) {
        out[at + field] = scale * (today - skipped);
        continue;
      }
      const between = this.#total(day - 1, field) - this.#total(startDay, field);
      out[at + field] = scale * today + between + this.#hourlySum(startDay, DAY_HOURS - 1, field) - skipped;
    }
  }

  #daySums(day: number, hourOfDay: number, days: number, factor: number, out: Float64Array, at: number): void {
    for (let field = 0; field < FIELDS; field++) {
      const scale = isExpectedAnswers(field) ? factor : 1;
      const past = this.#total(day - 1, field) - this.#total(day - days, field);
      out[at + field] = scale * this.#hourlySum(day, hourOfDay, field) + past;
    }
  }

  /** Running total at the end of a closed day; days after the last closed one stand still. */
  #total(day: number, field: number): number {
    return this.#totals[(Math.min(day, this.#lastDay) % DAYS_KEPT) * FIELDS + field] ?? 0;
  }

  /** Sum from the start of a day to the end of one of its hours; 0 before its first hour and on days without calls. */
  #hourlySum(day: number, hourOfDay: number, field: number): number {
    const slot = day % HOURLY_DAYS;
    if (hourOfDay < 0 || this.#hourlyDay[slot] !== day) return 0;
    return this.#hourly[(slot * DAY_HOURS + hourOfDay) * FIELDS + field] ?? 0;
  }

  /** Sum of a field from the start of the open day to the end of one of its hours. */
  sumToday(day: number, hourOfDay: number, field: number): number {
    return this.#hourlySum(day, hourOfDay, field);
  }

  /** Sum of a field over closed days `fromDay` up to but not including `toDay`, without the days left out. */
  pastSum(fromDay: number, toDay: number, field: number, leftOut: readonly DayRange[]): number {
    if (toDay <= fromDay) return 0;
    let sum = this.#total(toDay - 1, field) - this.#total(fromDay - 1, field);
    for (const range of leftOut) {
      const from = Math.max(fromDay, range.fromDay);
      const to = Math.min(toDay - 1, range.toDay);
      if (to >= from) sum -= this.#total(to, field) - this.#total(from - 1, field);
    }
    return Math.max(0, sum);
  }
}

/** The day's factor applies to expected answers and their doubt alone. */
function isExpectedAnswers(field: number): boolean {
  return field === FIELD.expectedAnswers || field === FIELD.answersDoubt;
}
