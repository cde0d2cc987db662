import type { OrganizationScope } from "@/lib/account/organization-scope";
import type { TimeSpan } from "@/lib/ledger/day/refusal.store";
import { lessenTallies } from "@/lib/ledger/tally/lessen-tallies.store";
import type { BulkTransaction } from "@/lib/platform/transaction";
import { withoutNestedLoops } from "@/lib/platform/without-nested-loops";

/**
 * Removes the calls of one import from the ledger and from the tallies. Call it under `ledgerTransaction`, and count refusals
 * and caller IDs again in the same transaction.
 * @param span the time within which the import's calls lie
 * @returns how many calls were removed
 */
export async function removeImportedCalls(
  scope: OrganizationScope,
  tx: BulkTransaction,
  importId: string,
  span: TimeSpan,
): Promise<number> {
  const gone = await withoutNestedLoops(tx, () =>
    lessenTallies(scope, tx, "call where organization_id = $1 and started_at between $3 and $4 and import_id = $2", [
      importId,
      span.first,
      span.last,
    ]),
  );
  return gone.length;
}
