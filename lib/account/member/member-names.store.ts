import type { OrganizationScope } from "@/lib/account/organization-scope";
import type { DbTransaction } from "@/lib/platform/transaction";

/** What the people of the organisation are called, by their ids: their name, or their address where they gave none. */
export async function memberNames(scope: OrganizationScope, tx: DbTransaction): Promise<ReadonlyMap<string, string>> {
  const rows = await tx
    .selectFrom("membership")
    .innerJoin("user", "user.id", "membership.user_id")
    .select(["user.id", "user.name", "user.email"])
    .where("membership.organization_id", "=", scope.organizationId)
    .execute();
  return new Map(rows.map(({ id, name, email }) => [id, name ?? email]));
}
