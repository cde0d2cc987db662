import type { OrganizationScope } from "@/lib/account/organization-scope";
import type { BulkTransaction } from "@/lib/platform/transaction";

/** When a caller ID was used first and last within some calls; milliseconds since the Unix epoch. */
export interface CallSpan {
  readonly callerId: string;
  readonly firstMs: number;
  readonly lastMs: number;
}

/**
 * Notes caller IDs that calls were made from, and widens the time in which known ones were used. Rows are locked in the
 * order of caller IDs, as everything does that changes many of them: scores are stored beside imports, and two that take
 * the same rows in different orders would wait for each other for ever. So call it once in a transaction.
 * @param spans each caller ID once
 */
export async function noteCallerIds(
  scope: OrganizationScope,
  tx: BulkTransaction,
  spans: readonly CallSpan[],
): Promise<void> {
  if (spans.length === 0) return;
  const ordered = [...spans].sort((a, b) => (a.callerId < b.callerId ? -1 : 1));
  await tx.query(
    `insert into caller_id (organization_id, caller_id, first_call_at, last_call_at)
     select $1, seen.caller_id, seen.first_call_at, seen.last_call_at
     from unnest($2::text[], $3::timestamptz[], $4::timestamptz[]) as seen (caller_id, first_call_at, last_call_at)
     on conflict (organization_id, caller_id) do update
       set first_call_at = least(caller_id.first_call_at, excluded.first_call_at),
           last_call_at = greatest(caller_id.last_call_at, excluded.last_call_at)
       where caller_id.first_call_at > excluded.first_call_at or caller_id.last_call_at < excluded.last_call_at`,
    [
      scope.organizationId,
      ordered.map((span) => span.callerId),
      ordered.map((span) => new Date(span.firstMs)),
      ordered.map((span) => new Date(span.lastMs)),
    ],
  );
}

/** A use of a caller ID. */
export interface CallerUse {
  readonly callerId: string;
  readonly startedAtMs: number;
}

/** Sets anew when those caller IDs were used first and last whose first or last use was one of these, which are known better now. */
export async function recountUses(
  scope: OrganizationScope,
  tx: BulkTransaction,
  uses: readonly CallerUse[],
): Promise<void> {
  if (uses.length === 0) return;
  const rows = await tx.query<{ caller_id: string }>(
    `select distinct caller_id from caller_id join unnest($2::text[], $3::timestamptz[]) as used (caller_id, at) using (caller_id)
     where organization_id = $1 and used.at in (first_call_at, last_call_at)`,
    [scope.organizationId, uses.map((use) => use.callerId), uses.map((use) => new Date(use.startedAtMs))],
  );
  const callerIds = rows.map((row) => row.caller_id);
  if (callerIds.length > 0) await recountCallerIds(scope, tx, callerIds);
}

/**
 * Sets when each caller ID was used first and last; forgets caller IDs without tallies. For use after calls were removed.
 * An hour whose calls have gone by age has only tallies: there what was known before stands, or else the hour itself.
 * @param callerIds only these; null for all
 */
export async function recountCallerIds(
  scope: OrganizationScope,
  tx: BulkTransaction,
  callerIds: readonly string[] | null = null,
): Promise<void> {
  const isMeant = callerIds === null ? "true" : "caller_id = any ($2)";
  const values = [scope.organizationId, ...(callerIds === null ? [] : [callerIds])];
  // In the order in which all lock them, see `noteCallerIds`.
  await tx.query(
    `select from caller_id where organization_id = $1 and ${isMeant} order by caller_id collate "C" for update`,
    values,
  );
  await tx.query(
    `delete from caller_id where organization_id = $1 and ${isMeant} and label is null and owner is null and "group" is null and purpose is null
       and not exists (select 1 from tally where tally.organization_id = $1 and tally.caller_id = caller_id.caller_id)`,
    values,
  );
  await tx.query(
    `update caller_id set
       first_call_at = case when kept.first < used.first + interval '1 hour' then kept.first
         when date_trunc('hour', first_call_at, 'UTC') = used.first then first_call_at else used.first end,
       last_call_at = case when kept.last >= used.last then kept.last
         when date_trunc('hour', last_call_at, 'UTC') = used.last then last_call_at else used.last end
     from (select caller_id, min(hour) as first, max(hour) as last from tally where organization_id = $1 and ${isMeant} and attempts > 0 group by caller_id) as used
     left join (select caller_id, min(started_at) as first, max(started_at) as last from call where organization_id = $1 and ${isMeant} group by caller_id) as kept
       using (caller_id)
     where caller_id.organization_id = $1 and caller_id.caller_id = used.caller_id`,
    values,
  );
}
