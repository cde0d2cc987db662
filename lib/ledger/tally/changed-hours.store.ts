import type { OrganizationScope } from "@/lib/account/organization-scope";
import { HOUR_MS } from "@/lib/base/time-units";
import type { BulkTransaction } from "@/lib/platform/transaction";

/**
 * Notes that tallies of this time, or later ones, have changed: what was concluded from them before holds no more. Call
 * it in the transaction that changes them.
 * @param since the earliest change, milliseconds since the Unix epoch; `-Infinity` for "perhaps everything"
 */
export async function noteChangedHours(scope: OrganizationScope, tx: BulkTransaction, since: number): Promise<void> {
  await tx.query(
    `insert into evaluation_memory as memory (organization_id, changed_from) values ($1, $2)
     on conflict (organization_id) do update set changed_from = least(coalesce(memory.changed_from, $2), $2)`,
    [scope.organizationId, Math.max(0, Math.floor(since / HOUR_MS))],
  );
}
