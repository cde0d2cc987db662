import type { OrganizationScope } from "@/lib/account/organization-scope";
import type { TimeSpan } from "@/lib/ledger/day/refusal.store";
import type { BulkTransaction } from "@/lib/platform/transaction";

/** When the organisation's first and last stored calls started; null when it has none. */
export async function callSpan(scope: OrganizationScope, tx: BulkTransaction): Promise<TimeSpan | null> {
  const [row] = await tx.query<{ first: Date | null; last: Date | null }>(
    "select min(started_at) as first, max(started_at) as last from call where organization_id = $1",
    [scope.organizationId],
  );
  return row?.first && row.last ? { first: row.first, last: row.last } : null;
}
