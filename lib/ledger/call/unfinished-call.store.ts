import type { OrganizationScope } from "@/lib/account/organization-scope";
import type { CallColumns } from "@/lib/ledger/call/call-columns";
import { isUnfinished } from "@/lib/ledger/call/call-order";
import { type CallIdentity, type GoneCall, takeOutCalls } from "@/lib/ledger/tally/lessen-tallies.store";
import type { BulkTransaction } from "@/lib/platform/transaction";

/**
 * Takes those calls out of the ledger that were stored while they were under way, and of which one of these records tells
 * the end; `storeNewCalls` then takes that record in as new. The import that brought the first record holds the call as a
 * duplicate from then on. Call it before `storeNewCalls`, in the same transaction.
 */
export async function takeOutUnfinished(
  scope: OrganizationScope,
  tx: BulkTransaction,
  calls: CallColumns,
): Promise<void> {
  const stored = await unfinishedCalls(scope, tx, calls);
  const keys = new Set(stored.map(({ key }) => key));
  const ended = new Set<string>();
  for (let at = 0; at < calls.size && keys.size > 0; at += 1)
    if (keys.has(calls.callKey[at] ?? 0) && !isUnfinished(calls, at))
      ended.add(`${calls.startedAtMs[at]} ${calls.callKey[at]}`);
  const found = stored.filter(({ ms, key }) => ended.has(`${ms} ${key}`));
  if (found.length > 0) await noteHolders(scope, tx, await takeOutCalls(scope, tx, found));
}

async function unfinishedCalls(
  { organizationId }: OrganizationScope,
  tx: BulkTransaction,
  calls: CallColumns,
): Promise<CallIdentity[]> {
  const span = calls.span();
  if (span === null) return [];
  return tx.query<CallIdentity>(
    `select round(date_part('epoch', started_at) * 1000) as ms, call_key as key from call
     where organization_id = $1 and started_at between to_timestamp($2::float8 / 1000) and to_timestamp($3::float8 / 1000)
       and outcome = 'in_progress'`,
    [organizationId, span.firstMs, span.lastMs],
  );
}

/** The imports of these calls hold them still, though another one stands for them. What they told of signals stays counted. */
async function noteHolders(scope: OrganizationScope, tx: BulkTransaction, gone: readonly GoneCall[]): Promise<void> {
  await tx.query(
    `with gone as (
       select import_id, ms, key, line from unnest($2::uuid[], $3::float8[], $4::bigint[], $5::int[]) as one (import_id, ms, key, line)
     ), noted as (
       insert into repeated_call (organization_id, import_id, seq, first_at, last_at, started_ms, call_key, line, marks, reading)
       select $1, import_id,
         1 + (select coalesce(max(seq), 0) from repeated_call where organization_id = $1 and repeated_call.import_id = gone.import_id),
         to_timestamp(min(ms) / 1000), to_timestamp(max(ms) / 1000), array_agg(ms), array_agg(key), array_agg(line), array_agg(''::text), 'begun'
       from gone group by import_id
     )
     update import set rows_imported = rows_imported - calls, rows_duplicate = rows_duplicate + calls
     from (select import_id, count(*) as calls from gone group by import_id) as lost
     where import.organization_id = $1 and import.id = lost.import_id`,
    [
      scope.organizationId,
      gone.map(({ import_id }) => import_id),
      gone.map(({ ms }) => ms),
      gone.map(({ call_key }) => call_key),
      gone.map(({ line }) => line),
    ],
  );
}
