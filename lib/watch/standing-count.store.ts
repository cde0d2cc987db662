import type { OrganizationScope } from "@/lib/account/organization-scope";
import { tenantTransaction } from "@/lib/platform/db";
import type { Standing } from "@/lib/watch/standing";

/** How many of the organisation's caller IDs stand where; standings that none has are left out. */
export async function countStandings(
  scope: OrganizationScope,
): Promise<readonly { readonly standing: Standing; readonly callerIds: number }[]> {
  return tenantTransaction(scope.organizationId, (tx) =>
    tx
      .selectFrom("caller_id")
      .select(["standing", (of) => of.fn.countAll<number>().as("callerIds")])
      .where("organization_id", "=", scope.organizationId)
      .groupBy("standing")
      .execute(),
  );
}
