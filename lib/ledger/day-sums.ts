import { BLOCK_DAY, BLOCKED_OUTCOMES, CALLER_DAY, type DayTable, FLEET_DAY } from "@/lib/ledger/day-table";
import type { Tally } from "@/lib/ledger/tally";
import { OUTCOMES } from "@/lib/outcome/outcome";

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

type Fields = Pick<Tally, "hour" | "callerId" | "carrier" | "outcome" | "attempts">;

const CODES: ReadonlyMap<string, number> = new Map(OUTCOMES.map((outcome, code) => [outcome, code]));
const BLOCKED: readonly string[] = BLOCKED_OUTCOMES;

/**
 * Adds tallies up by day, for each table of days.
 * @param dayOf the day of each hour that occurs, as days since 2000-01-01 in the organisation's zone
 * @throws Error for an hour without a day
 */
export function sumDays(tallies: readonly Fields[], dayOf: ReadonlyMap<number, number>): readonly DayRows[] {
  const fleet = daySums();
  const callers = daySums();
  const blocks = daySums();
  for (const { hour, callerId, carrier, outcome, attempts } of tallies) {
    const day = dayOf.get(hour);
    if (day === undefined) throw new Error(`Hour ${hour} has no day`);
    const code = CODES.get(outcome) ?? 0;
    fleet.add(carrier, day, code, attempts);
    callers.add(callerId, day, code, attempts);
    // A caller ID holds no line break.
    if (BLOCKED.includes(outcome)) blocks.add(`${callerId}\n${carrier}`, day, code, attempts);
  }
  return [
    { table: FLEET_DAY, rows: fleet.rows().flatMap(byOutcome) },
    { table: CALLER_DAY, rows: callers.rows() },
    { table: BLOCK_DAY, rows: blocks.rows().map(asBlocks) },
  ];
}

/** Sums by a name and a day; found by name first, because a text for each pair would take longer than all else. */
function daySums() {
  const names = new Map<string, Map<number, number[]>>();
  return {
    add: (name: string, day: number, code: number, attempts: number) => {
      const days = names.get(name) ?? new Map<number, number[]>();
      if (days.size === 0) names.set(name, days);
      const sums = days.get(day) ?? NOTHING.slice();
      sums[code] = (sums[code] ?? 0) + attempts;
      days.set(day, sums);
    },
    rows: (): DayRow[] =>
      [...names].flatMap(([name, days]) => [...days].map(([day, sums]) => ({ day, keys: [name], sums }))),
  };
}

const NOTHING: readonly number[] = OUTCOMES.map(() => 0);

function byOutcome({ day, keys, sums }: DayRow): DayRow[] {
  return OUTCOMES.flatMap((outcome, code) => {
    const attempts = sums[code] ?? 0;
    return attempts === 0 ? [] : [{ day, keys: [...keys, outcome], sums: [attempts] }];
  });
}

function asBlocks({ day, keys: [name = ""], sums }: DayRow): DayRow {
  const end = name.indexOf("\n");
  const blocked = sums.reduce((sum, attempts) => sum + attempts, 0);
  return { day, keys: [name.slice(0, end), name.slice(end + 1)], sums: [blocked] };
}
