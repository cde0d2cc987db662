import type { OrganizationScope } from "@/lib/account/organization-scope";
import { tenantTransaction } from "@/lib/platform/db";

/** Takes all cases, observations and registrations of an organisation away: the demo is made anew from time to time. */
export async function clearDesk(scope: OrganizationScope): Promise<void> {
  await tenantTransaction(scope.organizationId, async (tx) => {
    for (const table of ["redress_case", "observation", "registration"] as const)
      await tx.deleteFrom(table).where("organization_id", "=", scope.organizationId).execute();
  });
}
