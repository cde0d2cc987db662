import { DaySoFar } from "@/lib/score/day-so-far";
import { DAY_HOURS, dayOfHour, type EvidenceTable } from "@/lib/score/evidence-table";
import { type DayNorms, type Norms, normsOf } from "@/lib/score/norms";
import type { ScoreSums } from "@/lib/score/score-sums";

/** One caller ID's calls towards one carrier on one UTC day, with what was to be expected of them. */
export interface CarrierDay {
  readonly carrier: string;
  readonly day: number;
  readonly sums: ScoreSums;
}

/** Rows of the table that hold one day of one caller ID: from `from` up to, without, `to`. */
interface DayRows {
  readonly day: number;
  readonly from: number;
  readonly to: number;
}

/** The days of one caller ID in a table, ascending. @param caller position of the caller ID in the table */
export function* daysOfCaller(table: EvidenceTable, caller: number): Generator<DayRows> {
  const end = table.firstRow[caller + 1] ?? 0;
  let from = table.firstRow[caller] ?? 0;
  while (from < end) {
    const day = dayOfHour(table.hour[from] ?? 0);
    let to = from;
    while (to < end && dayOfHour(table.hour[to] ?? 0) === day) to++;
    yield { day, from, to };
    from = to;
  }
}

/**
 * The days of one caller ID with its calls per carrier and their expectations, days ascending and carriers in
 * table order within a day. Days that the norms do not cover are left out.
 * @param caller position of the caller ID in the table
 */
export function carrierDays(table: EvidenceTable, norms: Norms, caller: number): CarrierDay[] {
  const result: CarrierDay[] = [];
  for (const rows of daysOfCaller(table, caller)) {
    const isCovered = rows.day >= norms.firstDay && rows.day < norms.firstDay + norms.days.length;
    if (isCovered) result.push(...carriersOfDay(table, normsOf(norms, rows.day), rows));
  }
  return result;
}

function carriersOfDay(table: EvidenceTable, norms: DayNorms, { day, from, to }: DayRows): CarrierDay[] {
  const soFar = new DaySoFar(table, norms);
  for (let row = from; row < to; row++) soFar.add(row);
  return [...soFar.carriers(DAY_HOURS - 1)].map(([carrier, sums]) => ({ carrier, day, sums }));
}

/** A caller ID's day up to the end of one of its hours; to be looked at before the next hour is asked for. */
export interface DayHour {
  /** Whole hours since the Unix epoch (UTC). */
  readonly hour: number;
  /** Over all carriers. */
  readonly total: () => ScoreSums;
  /** By carrier name. */
  readonly carriers: () => ReadonlyMap<string, ScoreSums>;
}

/** Goes through a caller ID's day by the hours in which it called, ascending: what was known at the end of each. */
export function* hoursOfDay(table: EvidenceTable, norms: DayNorms, rows: DayRows): Generator<DayHour> {
  const soFar = new DaySoFar(table, norms);
  const firstHour = rows.day * DAY_HOURS;
  const present = {
    hour: firstHour,
    total: () => soFar.total(present.hour - firstHour),
    carriers: () => soFar.carriers(present.hour - firstHour),
  };
  for (let row = rows.from; row < rows.to; row++) {
    soFar.add(row);
    present.hour = table.hour[row] ?? 0;
    if (row + 1 === rows.to || table.hour[row + 1] !== present.hour) yield present;
  }
}
