import { DAY_HOURS } from "@/lib/score/evidence-table";
import { FIELD, FIELDS } from "@/lib/watch/evidence-field";
import { SCAN_WINDOWS } from "@/lib/watch/scan-window";

/** Days whose totals are kept: the longest window and the history before it, and some. */
const DAYS_KEPT = 96;
/** Days kept by the hour: today and the longest window that is exact to the hour. */
const HOURLY_DAYS = 4;

/** The day's factor applies to expected answers and their doubt alone. */
const FACTORED = [FIELD.expectedAnswers, FIELD.answersDoubt];

/**
 * Expected counts are kept in whole multiples of this, which sums and differences keep exactly: a history that was
 * saved and restored says the same to the last bit.
 */
const EXPECTED_UNIT = 2 ** -16;

/** Rounds an expected count to what a history keeps. */
export function roundExpected(expected: number): number {
  return Math.round(expected / EXPECTED_UNIT) * EXPECTED_UNIT;
}

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

  /** Sum of a field over closed days `fromDay` up to but not including `toDay`, without the days left out. */
  pastSum(fromDay: number, toDay: number, field: number, leftOut: readonly DayRange[]): number {
    if (toDay <= fromDay) return 0;
    const total = (day: number) => this.#totals[this.#totalAt(day) + field] ?? 0;
    let sum = total(toDay - 1) - total(fromDay - 1);
    for (const range of leftOut) {
      const from = Math.max(fromDay, range.fromDay);
      const to = Math.min(toDay - 1, range.toDay);
      if (to >= from) sum -= total(to) - total(from - 1);
    }
    return Math.max(0, sum);
  }

  /** Everything that the history holds as whole numbers ≥ 0, between days; see {@link StreamHistory.restore}. */
  save(): number[] {
    const first = this.#lastDay - DAYS_KEPT + 1;
    const days: [number, number][] = [];
    for (let day = first + 1; day <= this.#lastDay; day++) days.push([this.#totalAt(day), this.#totalAt(day - 1)]);
    const hours: [number, number][] = [];
    for (let day = this.#lastDay - HOURLY_DAYS + 2; day <= this.#lastDay; day++) {
      for (let hour = 0; hour < DAY_HOURS; hour++)
        hours.push([this.#hourlyAt(day, hour), this.#hourlyAt(day, hour - 1)]);
    }
    const base = UNITS.map((unit, field) => (this.#totals[this.#totalAt(first) + field] ?? 0) / unit);
    return [this.#lastDay, ...base, ...packRows(this.#totals, days), ...packRows(this.#hourly, hours)];
  }

  /** The history that {@link StreamHistory.save} made these numbers of. */
  static restore(carrier: string | null, saved: readonly number[]): StreamHistory {
    const lastDay = saved[0] ?? 0;
    const history = new StreamHistory(carrier, lastDay);
    const first = lastDay - DAYS_KEPT + 1;
    history.#totals.set(scaled(saved.slice(1, 1 + FIELDS)), history.#totalAt(first));
    const { rows: days, rest } = unpackRows(saved.slice(1 + FIELDS), DAYS_KEPT - 1);
    days.forEach((row, index) => {
      const before = history.#totalAt(first + index);
      const at = history.#totalAt(first + index + 1);
      for (let field = 0; field < FIELDS; field++) {
        history.#totals[at + field] = (history.#totals[before + field] ?? 0) + (row[field] ?? 0);
      }
    });
    const { rows: hours } = unpackRows(rest, (HOURLY_DAYS - 1) * DAY_HOURS);
    for (let back = HOURLY_DAYS - 2; back >= 0; back--) {
      const day = lastDay - back;
      history.openDay(day);
      hours.slice((HOURLY_DAYS - 2 - back) * DAY_HOURS, (HOURLY_DAYS - 1 - back) * DAY_HOURS).forEach((row, hour) => {
        row.forEach((value, field) => {
          history.add(day, hour, field, value);
        });
      });
      history.sumHours(day);
    }
    return history;
  }
}

/** What one unit of a saved field is worth: counts are whole, expectations are not. */
const UNITS = Array.from({ length: FIELDS }, (_, field) => (field < FIELD.expectedAnswers ? 1 : EXPECTED_UNIT));

function scaled(row: readonly number[]): number[] {
  return row.map((value, field) => value * (UNITS[field] ?? 1));
}

/**
 * The differences of rows of running sums that hold a call, each with the number of rows without one before it.
 * @param rows positions of a row's sums and of those before it; −1 stands for none
 */
function packRows(values: Float64Array, rows: readonly (readonly [number, number])[]): number[] {
  const packed = [0];
  let count = 0;
  let gap = 0;
  for (const [at, before] of rows) {
    const differenceOf = (field: number) =>
      (values[at + field] ?? 0) - (before < 0 ? 0 : (values[before + field] ?? 0));
    if (at < 0 || differenceOf(FIELD.calls) === 0) {
      gap++;
      continue;
    }
    packed.push(gap);
    for (let field = 0; field < FIELDS; field++) packed.push(Math.round(differenceOf(field) / (UNITS[field] ?? 1)));
    count++;
    gap = 0;
  }
  packed[0] = count;
  return packed;
}

function unpackRows(packed: readonly number[], length: number): { rows: number[][]; rest: readonly number[] } {
  const rows: number[][] = Array.from({ length }, () => []);
  const count = packed[0] ?? 0;
  let at = 1;
  let index = -1;
  for (let i = 0; i < count; i++) {
    index += 1 + (packed[at] ?? 0);
    rows[index] = scaled(packed.slice(at + 1, at + 1 + FIELDS));
    at += 1 + FIELDS;
  }
  return { rows, rest: packed.slice(at) };
}
