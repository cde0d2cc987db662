import type { OrganizationScope } from "@/lib/account/organization-scope";
import type { DbTransaction } from "@/lib/platform/transaction";

/** Addresses of the people who must act on an alert: owners, admins and analysts of the organisation. */
export async function alertRecipients(scope: OrganizationScope, tx: DbTransaction): Promise<readonly string[]> {
  const rows = await tx
    .selectFrom("membership")
    .innerJoin("user", "user.id", "membership.user_id")
    .select("user.email")
    .where("membership.organization_id", "=", scope.organizationId)
    .where("membership.role", "in", ["owner", "admin", "analyst"])
    .orderBy("user.email")
    .execute();
  return rows.map((row) => row.email);
}
