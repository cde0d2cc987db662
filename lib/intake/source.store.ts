import type { OrganizationScope } from "@/lib/account/organization-scope";
import { tenantTransaction } from "@/lib/platform/db";

/** The source of that name, made when the organisation has none yet. @returns its id */
export async function findOrCreateSource(scope: OrganizationScope, name: string): Promise<string> {
  return tenantTransaction(scope.organizationId, async (tx) => {
    await tx
      .insertInto("source")
      .values({ organization_id: scope.organizationId, name })
      .onConflict((conflict) => conflict.columns(["organization_id", "name"]).doNothing())
      .execute();
    const row = await tx
      .selectFrom("source")
      .select("id")
      .where("organization_id", "=", scope.organizationId)
      .where("name", "=", name)
      .executeTakeFirstOrThrow();
    return row.id;
  });
}
