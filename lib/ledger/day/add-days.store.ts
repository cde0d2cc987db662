import type { OrganizationScope } from "@/lib/account/organization-scope";
import { BinaryCopy } from "@/lib/base/binary-copy";
import { uuidBytes } from "@/lib/base/uuid-bytes";
import { type DayRow, type DayRows, sumDays } from "@/lib/ledger/day/day-sums";
import type { DayTable } from "@/lib/ledger/day/day-table";
import { openRollup } from "@/lib/ledger/tally/rollup-state.store";
import type { TallyCells } from "@/lib/ledger/tally/tally-cells";
import type { BulkTransaction } from "@/lib/platform/transaction";

const HOUR_SECONDS = 3_600;

/** Adds tallies to the sums by day. Call it inside the transaction that adds the same tallies, under `ledgerTransaction`. */
export async function addDays(scope: OrganizationScope, tx: BulkTransaction, tallies: TallyCells): Promise<void> {
  if (tallies.size === 0) return;
  const timeZone = await openRollup(scope, tx);
  const dayOf = await daysOf(tx, timeZone, new Set(tallies.hour.subarray(0, tallies.size)));
  for (const added of sumDays(tallies, dayOf)) await addRows(scope, tx, added);
}

/** The days of hours, asked of the database: its time zones are the ones by which the sums are checked. */
async function daysOf(tx: BulkTransaction, timeZone: string, hours: ReadonlySet<number>): Promise<Map<number, number>> {
  const rows = await tx.query<{ hour: number; day: number }>(
    `select hour, (to_timestamp(hour::float8 * ${HOUR_SECONDS}) at time zone $2)::date - date '2000-01-01' as day
     from unnest($1::int[]) as hour`,
    [[...hours], timeZone],
  );
  return new Map(rows.map(({ hour, day }) => [hour, day]));
}

/** What is new goes in by COPY; what stands already, mostly the day in which two chunks meet, is added to. */
async function addRows(scope: OrganizationScope, tx: BulkTransaction, { table, rows }: DayRows): Promise<void> {
  if (rows.length === 0) return;
  const stored = await storedKeys(scope, tx, table, rows);
  const fresh = stored.size === 0 ? rows : rows.filter((row) => !stored.has(keyOf(row)));
  if (fresh.length > 0) await insertRows(scope, tx, table, fresh);
  const known = stored.size === 0 ? [] : rows.filter((row) => stored.has(keyOf(row)));
  if (known.length > 0) await addToRows(scope, tx, table, known);
}

const keyOf = ({ day, keys }: DayRow) => `${day}\n${keys.join("\n")}`;

async function storedKeys(
  scope: OrganizationScope,
  tx: BulkTransaction,
  { name, keys }: DayTable,
  rows: readonly DayRow[],
): Promise<Set<string>> {
  const days = [...new Set(rows.map(({ day }) => day))];
  const found = await tx.query<{ key: string }>(
    `select concat_ws(E'\\n', day - date '2000-01-01', ${keys.join(", ")}) as key from ${name}
     where organization_id = $1 and day = any (select date '2000-01-01' + one from unnest($2::int[]) as one)`,
    [scope.organizationId, days],
  );
  return new Set(found.map(({ key }) => key));
}

async function insertRows(
  scope: OrganizationScope,
  tx: BulkTransaction,
  { name, keys, sums }: DayTable,
  rows: readonly DayRow[],
): Promise<void> {
  const copy = new BinaryCopy();
  const organizationId = uuidBytes(scope.organizationId);
  for (const row of rows) {
    copy.row(2 + keys.length + sums.length);
    copy.bytes(organizationId);
    // A `date` is sent as whole days since 2000-01-01.
    copy.int32(row.day);
    for (const key of row.keys) copy.text(key);
    for (const sum of row.sums) copy.int32(sum);
  }
  const columns = ["organization_id", "day", ...keys, ...sums].join(", ");
  await tx.copy(`copy ${name} (${columns}) from stdin (format binary)`, copy.finish());
}

async function addToRows(
  scope: OrganizationScope,
  tx: BulkTransaction,
  { name, keys, sums }: DayTable,
  rows: readonly DayRow[],
): Promise<void> {
  const touched = sums.flatMap((sum, at) => (rows.some((row) => row.sums[at] !== 0) ? [{ sum, at }] : []));
  const keyTypes = keys.map((key) => (key === "outcome" ? "outcome[]" : "text[]"));
  const types = ["int[]", ...keyTypes, ...touched.map(() => "int[]")];
  await tx.query(
    `update ${name} set ${touched.map(({ sum }) => `${sum} = ${name}.${sum} + more.${sum}`).join(", ")}
     from unnest(${types.map((type, at) => `$${at + 2}::${type}`).join(", ")})
       as more (day, ${[...keys, ...touched.map(({ sum }) => sum)].join(", ")})
     where ${name}.organization_id = $1 and ${name}.day = date '2000-01-01' + more.day
       and ${keys.map((key) => `${name}.${key} = more.${key}`).join(" and ")}`,
    [
      scope.organizationId,
      rows.map(({ day }) => day),
      ...keys.map((_, at) => rows.map((row) => row.keys[at])),
      ...touched.map(({ at }) => rows.map((row) => row.sums[at])),
    ],
  );
}
