import type { OrganizationScope } from "@/lib/account/organization-scope";
import type { BulkTransaction } from "@/lib/platform/transaction";

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
