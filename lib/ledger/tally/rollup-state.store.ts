import { sql } from "kysely";
import type { OrganizationScope } from "@/lib/account/organization-scope";
import type { BulkTransaction, DbTransaction } from "@/lib/platform/transaction";

/**
 * Says that the sums by day are about to change, so that the recent sums of caller IDs no longer hold. Call it under
 * `ledgerTransaction`.
 * @returns the zone whose days they follow; the organisation's own when there were none before
 */
export async function openRollup(scope: OrganizationScope, tx: BulkTransaction): Promise<string> {
  const [state] = await tx.query<{ time_zone: string }>(
    `insert into rollup_state (organization_id, time_zone) select id, time_zone from organization where id = $1
     on conflict (organization_id) do update set recent_from = null, recent_to = null returning time_zone`,
    [scope.organizationId],
  );
  if (state === undefined) throw new Error("There is no such organisation");
  return state.time_zone;
}

/** Which days the recent sums of caller IDs cover; null for both while they do not hold. */
export interface RecentDays {
  readonly first: string | null;
  readonly last: string | null;
}

/** How the sums by day stand, where they are summed by the days of that zone; null where they are not. */
export async function rollupOf(
  scope: OrganizationScope,
  tx: DbTransaction,
  timeZone: string,
): Promise<RecentDays | null> {
  const { rows } = await sql<RecentDays>`
    select recent_from::text as first, recent_to::text as last from rollup_state
    where organization_id = ${scope.organizationId}::uuid and time_zone = ${timeZone}
  `.execute(tx);
  return rows[0] ?? null;
}
