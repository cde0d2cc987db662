import type { NumberReader, NumberWriter } from "@/lib/base/packed-numbers";
import { DAY_HOURS } from "@/lib/score/evidence-table";
import { EXPECTED_UNIT, roundExpected } from "@/lib/score/expected-unit";
import { FIELD, FIELDS } from "@/lib/watch/evidence-field";
import { SCAN_WINDOWS } from "@/lib/watch/scan-window";

/** Days whose totals are kept: the longest window and the history before it, and some. */
const DAYS_KEPT = 96;
/** Days kept by the hour: today and the longest window that is exact to the hour. */
const HOURLY_DAYS = 4;

/** The day's factor applies to expected answers and their doubt alone. */
const FACTORED = [FIELD.expectedAnswers, FIELD.answersDoubt];

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

  /** Adds a row of fields, which begins at `from`, to an hour of the open day. */
  addRow(day: number, hourOfDay: number, fields: Float64Array, from = 0): void {
    const to = ((day % HOURLY_DAYS) * DAY_HOURS + hourOfDay) * FIELDS;
    for (let field = 0; field < FIELDS; field++)
      this.#hourly[to + field] = (this.#hourly[to + field] ?? 0) + (fields[from + field] ?? 0);
  }

  /** Turns the open day's hours into running sums of the day; to be called once, after all rows. */
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
      for (const field of FACTORED) {
        const at = from + hour * FIELDS + field;
        this.#hourly[at] = roundExpected((this.#hourly[at] ?? 0) * factor);
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
   * Writes the sums of scan windows that end with an hour of the open day, one row of fields per window.
   * @param factor the day's factor so far, for the expected answers of the day in progress
   * @param from first window to write, `to` the one after the last; the row of window `i` begins at `i × FIELDS`
   * @param out at least `SCAN_WINDOWS.length × FIELDS` long
   */
  windowSums(day: number, hourOfDay: number, factor: number, from: number, to: number, out: Float64Array): void {
    const today = this.#hourlyAt(day, hourOfDay);
    for (let index = from; index < to; index++) {
      const window = SCAN_WINDOWS[index];
      if (!window) continue;
      const at = index * FIELDS;
      if (window.wholeDays === null) this.#exactSums(day, hourOfDay, window.hours, out, at);
      else this.#addDifference(out, at, today, this.#totalAt(day - 1), this.#totalAt(day - window.wholeDays));
      const before = this.#hourlyAt(day, hourOfDay - window.hours);
      for (const field of FACTORED) {
        const ofToday = this.#hour(today, field) - this.#hour(before, field);
        out[at + field] = (out[at + field] ?? 0) + (factor - 1) * ofToday;
      }
    }
  }

  #exactSums(day: number, hourOfDay: number, hours: number, out: Float64Array, at: number): void {
    const startDay = day + Math.floor((hourOfDay - hours + 1) / DAY_HOURS);
    const skipped = this.#hourlyAt(startDay, hourOfDay - hours + (day - startDay) * DAY_HOURS);
    const today = this.#hourlyAt(day, hourOfDay);
    if (startDay === day) {
      for (let field = 0; field < FIELDS; field++)
        out[at + field] = this.#hour(today, field) - this.#hour(skipped, field);
      return;
    }
    this.#addDifference(out, at, today, this.#totalAt(day - 1), this.#totalAt(startDay));
    const startDayWhole = this.#hourlyAt(startDay, DAY_HOURS - 1);
    for (let field = 0; field < FIELDS; field++) {
      out[at + field] = (out[at + field] ?? 0) + this.#hour(startDayWhole, field) - this.#hour(skipped, field);
    }
  }

  /** Writes today's sums plus the totals at one position minus those at another. */
  #addDifference(out: Float64Array, at: number, today: number, to: number, from: number): void {
    const totals = this.#totals;
    for (let field = 0; field < FIELDS; field++) {
      out[at + field] = this.#hour(today, field) + (totals[to + field] ?? 0) - (totals[from + field] ?? 0);
    }
  }

  /** A value of the hourly sums; position −1 stands for none. */
  #hour(at: number, field: number): number {
    return at < 0 ? 0 : (this.#hourly[at + field] ?? 0);
  }

  /** Position of the running total at the end of a closed day; days after the last closed one stand still. */
  #totalAt(day: number): number {
    return (Math.min(day, this.#lastDay) % DAYS_KEPT) * FIELDS;
  }

  /** Position of the sums from the start of a day to the end of one of its hours; −1 when there are none. */
  #hourlyAt(day: number, hourOfDay: number): number {
    const slot = day % HOURLY_DAYS;
    if (hourOfDay < 0 || this.#hourlyDay[slot] !== day) return -1;
    return (slot * DAY_HOURS + hourOfDay) * FIELDS;
  }

  /** Sum of a field from the start of the open day to the end of one of its hours. */
  sumToday(day: number, hourOfDay: number, field: number): number {
    return this.#hour(this.#hourlyAt(day, hourOfDay), field);
  }

  /** Sum of a field over all closed days and the open day up to the end of one of its hours. */
  lifetimeSum(day: number, hourOfDay: number, field: number): number {
    return (this.#totals[this.#totalAt(day - 1) + field] ?? 0) + this.sumToday(day, hourOfDay, field);
  }

  /** Sum of a field over closed days `fromDay` up to but not including `toDay`. */
  pastSum(fromDay: number, toDay: number, field: number): number {
    if (toDay <= fromDay) return 0;
    const total = (day: number) => this.#totals[this.#totalAt(day) + field] ?? 0;
    return Math.max(0, total(toDay - 1) - total(fromDay - 1));
  }

  /**
   * Writes the sums of all fields over closed days `fromDay` up to but not including `toDay`, without the days left out.
   * @param out a row of fields
   */
  pastSums(fromDay: number, toDay: number, leftOut: readonly DayRange[], out: Float64Array): void {
    out.fill(0);
    if (toDay <= fromDay) return;
    this.#addDays(fromDay, toDay - 1, 1, out);
    for (const range of leftOut) {
      const from = Math.max(fromDay, range.fromDay);
      const to = Math.min(toDay - 1, range.toDay);
      if (to >= from) this.#addDays(from, to, -1, out);
    }
    for (let field = 0; field < FIELDS; field++) out[field] = Math.max(0, out[field] ?? 0);
  }

  /** Adds what the days `from` to `to`, both included, hold, or takes it away. */
  #addDays(from: number, to: number, sign: 1 | -1, out: Float64Array): void {
    const last = this.#totalAt(to);
    const before = this.#totalAt(from - 1);
    for (let field = 0; field < FIELDS; field++) {
      const held = (this.#totals[last + field] ?? 0) - (this.#totals[before + field] ?? 0);
      out[field] = (out[field] ?? 0) + sign * held;
    }
  }

  /** Writes everything that the history holds between days; see {@link StreamHistory.restore}. */
  save(into: NumberWriter): void {
    const first = this.#lastDay - DAYS_KEPT + 1;
    into.push(this.#lastDay);
    for (let field = 0; field < FIELDS; field++) {
      into.push(Math.round((this.#totals[this.#totalAt(first) + field] ?? 0) * perUnit(field)));
    }
    const days = new RowWriter(into);
    for (let day = first + 1; day <= this.#lastDay; day++)
      days.push(this.#totals, this.#totalAt(day), this.#totalAt(day - 1));
    days.end();
    const hours = new RowWriter(into);
    for (let day = this.#lastDay - HOURLY_DAYS + 2; day <= this.#lastDay; day++) {
      for (let hour = 0; hour < DAY_HOURS; hour++)
        hours.push(this.#hourly, this.#hourlyAt(day, hour), this.#hourlyAt(day, hour - 1));
    }
    hours.end();
  }

  /** The history that {@link StreamHistory.save} wrote. */
  static restore(carrier: string | null, from: NumberReader): StreamHistory {
    const lastDay = from.next();
    const history = new StreamHistory(carrier, lastDay);
    history.#restoreTotals(from, lastDay - DAYS_KEPT + 1);
    history.#restoreHours(from, lastDay - HOURLY_DAYS + 2);
    return history;
  }

  #restoreTotals(from: NumberReader, first: number): void {
    const totals = this.#totals;
    const firstAt = (first % DAYS_KEPT) * FIELDS;
    for (let field = 0; field < FIELDS; field++) totals[firstAt + field] = from.next() / perUnit(field);
    let day = first;
    for (let step = from.next(); step > 0; step = from.next()) {
      for (const next = day + step; day < next; day++) this.#repeatTotal(day);
      const at = (day % DAYS_KEPT) * FIELDS;
      for (let field = 0; field < FIELDS; field++)
        totals[at + field] = (totals[at + field] ?? 0) + from.next() / perUnit(field);
    }
    for (; day < this.#lastDay; day++) this.#repeatTotal(day);
  }

  /** Lets the total of the day after `day` begin as that of `day`. */
  #repeatTotal(day: number): void {
    const from = (day % DAYS_KEPT) * FIELDS;
    this.#totals.copyWithin(((day + 1) % DAYS_KEPT) * FIELDS, from, from + FIELDS);
  }

  #restoreHours(from: NumberReader, first: number): void {
    for (let day = first; day <= this.#lastDay; day++) this.openDay(day);
    let hour = -1;
    for (let step = from.next(); step > 0; step = from.next()) {
      hour += step;
      const at = (((first + Math.floor(hour / DAY_HOURS)) % HOURLY_DAYS) * DAY_HOURS + (hour % DAY_HOURS)) * FIELDS;
      for (let field = 0; field < FIELDS; field++) this.#hourly[at + field] = from.next() / perUnit(field);
    }
    for (let day = first; day <= this.#lastDay; day++) this.sumHours(day);
  }
}

/** How many units of what is saved one of a field is worth: counts are whole, expectations are not. */
function perUnit(field: number): number {
  return field < FIELD.expectedAnswers ? 1 : 1 / EXPECTED_UNIT;
}

/** Writes the differences of rows of running sums that hold a call, each after the steps since the last one; 0 ends them. */
class RowWriter {
  readonly #into: NumberWriter;
  #steps = 0;

  constructor(into: NumberWriter) {
    this.#into = into;
  }

  /** @param at position of a row's sums, `before` of those before it; −1 stands for none */
  push(values: Float64Array, at: number, before: number): void {
    this.#steps++;
    if (at < 0) return;
    const difference = (field: number) => (values[at + field] ?? 0) - (before < 0 ? 0 : (values[before + field] ?? 0));
    if (difference(FIELD.calls) === 0) return;
    this.#into.push(this.#steps);
    for (let field = 0; field < FIELDS; field++) this.#into.push(Math.round(difference(field) * perUnit(field)));
    this.#steps = 0;
  }

  end(): void {
    this.#into.push(0);
  }
}
