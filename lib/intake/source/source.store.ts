import type { OrganizationScope } from "@/lib/account/organization-scope";
import { tenantTransaction } from "@/lib/platform/db";
import type { BulkTransaction } from "@/lib/platform/transaction";

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

/** Calls of a source of which a later file may tell more, as {@link saveOpenCalls} left them; null when there are none. */
export async function loadOpenCalls(scope: OrganizationScope, sourceId: string): Promise<unknown> {
  return tenantTransaction(scope.organizationId, async (tx) => {
    const row = await tx
      .selectFrom("source")
      .select("open_calls")
      .where("organization_id", "=", scope.organizationId)
      .where("id", "=", sourceId)
      .executeTakeFirst();
    return row?.open_calls ?? null;
  });
}

/** Keeps the calls of which a later file may tell more, in the transaction that stores the rest. */
export async function saveOpenCalls(
  scope: OrganizationScope,
  tx: BulkTransaction,
  sourceId: string,
  openCalls: unknown,
): Promise<void> {
  await tx.query("update source set open_calls = $3 where organization_id = $1 and id = $2", [
    scope.organizationId,
    sourceId,
    JSON.stringify(openCalls),
  ]);
}

/** Forgets the calls that wait for more, of the source of one import: they may be among those that are taken out with it. */
export async function dropOpenCalls(scope: OrganizationScope, tx: BulkTransaction, importId: string): Promise<void> {
  await tx.query(
    `update source set open_calls = null from import
     where source.organization_id = $1 and import.organization_id = $1 and import.id = $2 and source.id = import.source_id`,
    [scope.organizationId, importId],
  );
}
