import type { OrganizationScope } from "@/lib/account/organization-scope";
import type { BulkTransaction } from "@/lib/platform/transaction";

/** From when on calls are there to be counted again; null while every call is. Read in the transaction that writes calls. */
export async function callsKeptFrom(scope: OrganizationScope, tx: BulkTransaction): Promise<Date | null> {
  const [found] = await tx.query<{ calls_kept_from: Date | null }>(
    "select calls_kept_from from organization where id = $1",
    [scope.organizationId],
  );
  return found?.calls_kept_from ?? null;
}
