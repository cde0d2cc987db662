import type { OrganizationScope } from "@/lib/account/organization-scope";
import type { DbTransaction } from "@/lib/platform/transaction";

/** In which group each of these caller IDs is; null for none. */
export async function groupsOf(
  scope: OrganizationScope,
  tx: DbTransaction,
  callerIds: readonly string[],
): Promise<ReadonlyMap<string, string | null>> {
  if (callerIds.length === 0) return new Map();
  const rows = await tx
    .selectFrom("caller_id")
    .select(["caller_id as callerId", "group"])
    .where("organization_id", "=", scope.organizationId)
    .where("caller_id", "in", [...callerIds])
    .execute();
  return new Map(rows.map(({ callerId, group }) => [callerId, group]));
}
