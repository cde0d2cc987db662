import type { OrganizationScope } from "@/lib/account/organization-scope";
import { tenantTransaction } from "@/lib/platform/db";

/** When the organisation's earliest call began; null without calls. */
export async function firstCallAt(scope: OrganizationScope): Promise<Date | null> {
  return tenantTransaction(scope.organizationId, async (tx) => {
    const row = await tx
      .selectFrom("caller_id")
      .select((of) => of.fn.min("first_call_at").as("at"))
      .where("organization_id", "=", scope.organizationId)
      .executeTakeFirst();
    return row?.at ?? null;
  });
}

/** When the organisation's latest call began; null without calls. */
export async function lastCallAt(scope: OrganizationScope): Promise<Date | null> {
  return tenantTransaction(scope.organizationId, async (tx) => {
    const row = await tx
      .selectFrom("caller_id")
      .select((of) => of.fn.max("last_call_at").as("at"))
      .where("organization_id", "=", scope.organizationId)
      .executeTakeFirst();
    return row?.at ?? null;
  });
}
