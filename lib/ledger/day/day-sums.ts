import { widerInts } from "@/lib/base/wider";
import { SENDERS } from "@/lib/ledger/call/call-words";
import { BLOCK_DAY, CALLER_DAY, type DayTable, FLEET_DAY } from "@/lib/ledger/day/day-table";
import type { TallyCells } from "@/lib/ledger/tally/tally-cells";
import { OUTCOMES } from "@/lib/outcome/outcome";
import { OUTCOME_GROUPS } from "@/lib/outcome/outcome-group";

/** One row of a table of days: the day as days since 2000-01-01, the rest of the key, and the sums, in the table's order. */
export interface DayRow {
  readonly day: number;
  readonly keys: readonly string[];
  readonly sums: readonly number[];
}

/** Rows for a table of days. */
export interface DayRows {
  readonly table: DayTable;
  readonly rows: readonly DayRow[];
}

const BLOCKED: readonly boolean[] = OUTCOMES.map((outcome) => OUTCOME_GROUPS[outcome].blocked);

/**
 * Adds tallies up by day, for each table of days.
 * @param dayOf the day of each hour that occurs, as days since 2000-01-01 in the organisation's zone
 * @throws Error for an hour without a day
 */
export function sumDays(cells: TallyCells, dayOf: ReadonlyMap<number, number>): readonly DayRows[] {
  const carriers = carriersOf(cells);
  const fleet = new DayGrid();
  const callers = new DayGrid();
  const blocks = new DayGrid();
  for (let cell = 0; cell < cells.size; cell += 1) {
    const hour = cells.hour[cell] ?? 0;
    const day = dayOf.get(hour);
    if (day === undefined) throw new Error(`Hour ${hour} has no day`);
    const outcome = Math.floor((cells.end[cell] ?? 0) / SENDERS.length);
    const attempts = cells.attempts[cell] ?? 0;
    const caller = cells.caller[cell] ?? 0;
    const carrier = carriers.numbers[cells.name[cell] ?? 0] ?? 0;
    fleet.add(carrier, day, outcome, attempts);
    callers.add(caller, day, outcome, attempts);
    if (BLOCKED[outcome] === true) blocks.add(caller * carriers.names.length + carrier, day, 0, attempts);
  }
  const callerId = (number: number) => cells.callers.values[number] ?? "";
  const carrier = (number: number) => carriers.names[number] ?? "";
  const toWhom = (pair: number) => [
    callerId(Math.floor(pair / carriers.names.length)),
    carrier(pair % carriers.names.length),
  ];
  return [
    { table: FLEET_DAY, rows: fleet.rows((number) => [carrier(number)]).flatMap(byOutcome) },
    { table: CALLER_DAY, rows: callers.rows((number) => [callerId(number)]) },
    {
      table: BLOCK_DAY,
      rows: blocks.rows(toWhom).map(({ day, keys, sums }) => ({ day, keys, sums: sums.slice(0, 1) })),
    },
  ];
}

/** The carriers among the names of tallies, and the number of each name's carrier. */
function carriersOf({ names }: TallyCells): { readonly names: readonly string[]; readonly numbers: readonly number[] } {
  const known = new Map<string, number>();
  const numbers = names.values.map(([carrier]) => {
    const number = known.get(carrier) ?? known.size;
    known.set(carrier, number);
    return number;
  });
  return { names: [...known.keys()], numbers };
}

/** Days that a key has room for, half of them before 2000: starts from 1995 to 2100 are read. */
const DAYS = 2 ** 18;
const DAY_ORIGIN = DAYS / 2;

/** Sums by a number and a day: a row of counts each, in one column. */
class DayGrid {
  readonly #rows = new Map<number, number>();
  #counts = new Int32Array(OUTCOMES.length * 64);

  add(number: number, day: number, outcome: number, attempts: number): void {
    const key = number * DAYS + day + DAY_ORIGIN;
    let row = this.#rows.get(key);
    if (row === undefined) {
      row = this.#rows.size;
      this.#rows.set(key, row);
      if ((row + 1) * OUTCOMES.length > this.#counts.length) this.#counts = widerInts(this.#counts);
    }
    const at = row * OUTCOMES.length + outcome;
    this.#counts[at] = (this.#counts[at] ?? 0) + attempts;
  }

  rows(keysOf: (number: number) => readonly string[]): DayRow[] {
    return Array.from(this.#rows, ([key, row]) => {
      const from = row * OUTCOMES.length;
      const sums = Array.from(this.#counts.subarray(from, from + OUTCOMES.length));
      return { day: (key % DAYS) - DAY_ORIGIN, keys: keysOf(Math.floor(key / DAYS)), sums };
    });
  }
}

function byOutcome({ day, keys, sums }: DayRow): DayRow[] {
  return OUTCOMES.flatMap((outcome, code) => {
    const attempts = sums[code] ?? 0;
    return attempts === 0 ? [] : [{ day, keys: [...keys, outcome], sums: [attempts] }];
  });
}
