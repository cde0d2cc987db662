import type { OrganizationScope } from "@/lib/account/organization-scope";
import { BinaryCopy } from "@/lib/base/binary-copy";
import { uuidBytes } from "@/lib/base/uuid-bytes";
import type { CallColumns } from "@/lib/ledger/call/call-columns";
import { loadUntoldCalls } from "@/lib/ledger/call/untold-call.store";
import { signalMarks } from "@/lib/ledger/day/count-signals";
import type { TimeSpan } from "@/lib/ledger/day/refusal.store";
import type { CallIdentity } from "@/lib/ledger/tally/lessen-tallies.store";
import { bulkTransaction } from "@/lib/platform/bulk";
import type { BulkTransaction } from "@/lib/platform/transaction";
import { withoutNestedLoops } from "@/lib/platform/without-nested-loops";

const COLUMNS = [
  "organization_id",
  "import_id",
  "seq",
  "first_at",
  "last_at",
  "started_ms",
  "call_key",
  "line",
  "marks",
  "reading",
];
/**
 * What an import's records are of a call that another one holds too: all of it, a part, the call while it was under way, or
 * words aside about it, such as its BYE, which make no call.
 */
export type CallReading = "whole" | "part" | "begun" | "aside";

/** Numbers of types in `pg_type`. */
const ELEMENT = { int8: 20, int4: 23, text: 25, float8: 701 } as const;

/** Calls that an import holds although another one brought them first. */
export interface HeldCalls {
  readonly calls: CallColumns;
  /** Which of the calls. */
  readonly places: Uint32Array;
  /** What the import's records are of them. */
  readonly reading: CallReading;
}

/** Notes calls that an import holds although another one brought them first, in the transaction of their chunk. */
export async function noteRepeated(
  scope: OrganizationScope,
  tx: BulkTransaction,
  importId: string,
  { calls, places, reading }: HeldCalls,
): Promise<void> {
  if (places.length === 0) return;
  const [last] = await tx.query<{ seq: number }>(
    "select coalesce(max(seq), 0) as seq from repeated_call where organization_id = $1 and import_id = $2",
    [scope.organizationId, importId],
  );
  const copy = new BinaryCopy();
  copy.row(COLUMNS.length);
  copy.bytes(uuidBytes(scope.organizationId));
  copy.bytes(uuidBytes(importId));
  copy.int32((last?.seq ?? 0) + 1);
  writeLists(copy, calls, places);
  copy.text(reading);
  await tx.copy(`copy repeated_call (${COLUMNS.join(", ")}) from stdin (format binary)`, copy.finish());
}

/** The calls as one row of lists. Sent as text, the lists would cost the server more than reading the file costs. */
function writeLists(copy: BinaryCopy, { startedAtMs, callKey, line, ending, words }: CallColumns, places: Uint32Array) {
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const at of places) {
    const ms = startedAtMs[at] ?? 0;
    first = Math.min(first, ms);
    last = Math.max(last, ms);
  }
  copy.timestamp(first);
  copy.timestamp(last);
  const list = (type: number, write: (at: number) => void) =>
    copy.array(type, places.length, () => {
      for (const at of places) write(at);
    });
  list(ELEMENT.float8, (at) => copy.float64(startedAtMs[at] ?? 0));
  list(ELEMENT.int8, (at) => copy.int64(callKey[at] ?? 0));
  list(ELEMENT.int4, (at) => copy.int32(line[at] ?? 0));
  const marks: string[] = [];
  const marksOf = (number: number) => {
    const value = words.endings.values[number];
    return value === undefined ? "" : signalMarks(value);
  };
  list(ELEMENT.text, (at) => {
    const number = ending[at] ?? 0;
    marks[number] ??= marksOf(number);
    copy.text(marks[number] ?? "");
  });
}

/**
 * How many calls stay as this import and another one told them together, when this one is undone: those of others of which
 * it told a part, and its own of which another holds a part, or the beginning. Those of which it is still known who told
 * what are not among them.
 * @param span when the import's first and last calls began, null without calls
 */
export async function countRetold(
  scope: OrganizationScope,
  importId: string,
  { firstCallAt, lastCallAt }: { readonly firstCallAt: Date | null; readonly lastCallAt: Date | null },
): Promise<number> {
  if (firstCallAt === null || lastCallAt === null) return 0;
  return bulkTransaction(async (tx) => {
    const count = async (known: readonly CallIdentity[]) => {
      const values = [scope.organizationId, importId, firstCallAt, lastCallAt];
      const lists = [known.map(({ ms }) => ms), known.map(({ key }) => key)];
      const [counted] = await withoutNestedLoops(tx, () => tx.query<{ calls: number }>(RETOLD, [...values, ...lists]));
      return counted?.calls ?? 0;
    };
    // Mostly there are none, and open calls are many.
    if ((await count([])) === 0) return 0;
    const open = await loadUntoldCalls(scope, tx, importId);
    return count(open?.untold.map(({ which }) => which) ?? []);
  });
}

/** Without those that are listed. */
const RETOLD = `
  select count(distinct (call.started_at, call.call_key))::int as calls
  from repeated_call, unnest(started_ms, call_key) as one (ms, key), call
  where repeated_call.organization_id = $1 and reading <> 'whole' and first_at <= $4 and last_at >= $3
    and call.organization_id = $1 and call.started_at = to_timestamp(one.ms / 1000) and call.call_key = one.key
    and call.started_at between $3 and $4
    and case when repeated_call.import_id = $2 then reading in ('part', 'aside') and call.import_id <> $2
      else reading <> 'aside' and call.import_id = $2 end
    and (one.ms, one.key) not in (select ms, key from unnest($5::float8[], $6::bigint[]) as known (ms, key))`;

/** Those of the calls that are an import's own. */
export async function callsOfImportAmong(
  scope: OrganizationScope,
  tx: BulkTransaction,
  importId: string,
  calls: readonly CallIdentity[],
): Promise<readonly CallIdentity[]> {
  if (calls.length === 0) return [];
  return tx.query<CallIdentity>(
    `select one.ms, one.key from unnest($3::float8[], $4::bigint[]) as one (ms, key) join call
       on call.organization_id = $1 and call.started_at = to_timestamp(one.ms / 1000) and call.call_key = one.key
     where call.import_id = $2`,
    [scope.organizationId, importId, calls.map(({ ms }) => ms), calls.map(({ key }) => key)],
  );
}

/**
 * Gives the calls of an import to those other imports that hold them too, before the rest of it is taken out: the ledger
 * keeps them as they stand, their new import counts them as imported and no longer as duplicates. Call it under
 * `ledgerTransaction`.
 * @param span the time within which the import's calls lie
 * @returns how many calls changed hands
 */
export async function handOverRepeated(
  scope: OrganizationScope,
  tx: BulkTransaction,
  importId: string,
  span: TimeSpan,
): Promise<number> {
  const [moved] = await withoutNestedLoops(tx, () =>
    tx.query<{ calls: number }>(HAND_OVER, [scope.organizationId, importId, span.first, span.last]),
  );
  return moved?.calls ?? 0;
}

/** Of several imports that hold a call the oldest gets it. */
const HAND_OVER = `
  with held as (
    select distinct on (ms, key) import_id, ms, key, one.line, one.marks
    from repeated_call, unnest(started_ms, call_key, line, marks) as one (ms, key, line, marks)
    where organization_id = $1 and import_id <> $2 and reading <> 'aside' and first_at <= $4 and last_at >= $3
    order by ms, key, import_id
  ), moved as (
    update call set import_id = held.import_id, line = held.line from held
    where call.organization_id = $1 and call.import_id = $2 and call.started_at between $3 and $4
      and call.started_at = to_timestamp(held.ms / 1000) and call.call_key = held.key
    returning call.import_id, date_trunc('day', call.started_at, 'UTC')::date as day, call.trunk, held.marks
  ), counted as (
    update import set rows_imported = rows_imported + calls, rows_duplicate = rows_duplicate - calls
    from (select import_id, count(*) as calls from moved group by import_id) as gained
    where import.organization_id = $1 and import.id = gained.import_id
  ), marked as (
    insert into signal_day (organization_id, import_id, day, trunk, kind, calls)
    select $1, import_id, day, trunk, kind, count(*) from moved, unnest(string_to_array(nullif(marks, ''), ' ')) as kind
    group by import_id, day, trunk, kind
    on conflict (organization_id, import_id, day, trunk, kind) do update set calls = signal_day.calls + excluded.calls
  )
  select count(*)::int as calls from moved`;
