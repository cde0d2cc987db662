import type { OrganizationScope } from "@/lib/account/organization-scope";
import type { CallColumns } from "@/lib/ledger/call-columns";
import type { CallEnding } from "@/lib/ledger/call-words";
import { signalMarks } from "@/lib/ledger/count-signals";
import type { TimeSpan } from "@/lib/ledger/refusal.store";
import type { BulkTransaction } from "@/lib/platform/transaction";

/**
 * Notes calls that an import holds although another one brought them first, in the transaction of their chunk.
 * @param places which of the calls
 */
export async function noteRepeated(
  scope: OrganizationScope,
  tx: BulkTransaction,
  importId: string,
  calls: CallColumns,
  places: Uint32Array,
): Promise<void> {
  if (places.length === 0) return;
  const { endings } = calls.words;
  const known: string[] = [];
  const marksOf = (ending: CallEnding | undefined) => (ending === undefined ? '""' : `"${signalMarks(ending)}"`);
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  const columns: (number | string)[][] = [[], [], [], []];
  const [started, keys, lines, marks] = columns;
  for (const at of places) {
    const ms = calls.startedAtMs[at] ?? 0;
    const ending = calls.ending[at] ?? 0;
    first = Math.min(first, ms);
    last = Math.max(last, ms);
    known[ending] ??= marksOf(endings.values[ending]);
    started?.push(ms);
    keys?.push(calls.callKey[at] ?? 0);
    lines?.push(calls.line[at] ?? 0);
    marks?.push(known[ending] ?? "");
  }
  await tx.query(
    `insert into repeated_call (organization_id, import_id, seq, first_at, last_at, started_ms, call_key, line, marks)
     select $1, $2, coalesce(max(seq), 0) + 1, $3, $4, $5::float8[], $6::bigint[], $7::int[], $8::text[]
     from repeated_call where organization_id = $1 and import_id = $2`,
    // Lists are written as the server reads them, because the driver would ask of each value what it is.
    [
      scope.organizationId,
      importId,
      new Date(first),
      new Date(last),
      ...columns.map((column) => `{${column.join(",")}}`),
    ],
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
  const [moved] = await tx.query<{ calls: number }>(HAND_OVER, [scope.organizationId, importId, span.first, span.last]);
  return moved?.calls ?? 0;
}

/** Of several imports that hold a call the oldest gets it. */
const HAND_OVER = `
  with held as (
    select distinct on (ms, key) import_id, ms, key, one.line, one.marks
    from repeated_call, unnest(started_ms, call_key, line, marks) as one (ms, key, line, marks)
    where organization_id = $1 and import_id <> $2 and first_at <= $4 and last_at >= $3
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
