import { sql } from "kysely";
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

/**
 * Calls of a source of which a later file may tell more, as {@link saveOpenCalls} left them, for an import that begins to
 * read: it may save its own at its end, unless {@link dropOpenCalls} comes between.
 */
export async function takeUpOpenCalls(scope: OrganizationScope, sourceId: string): Promise<unknown> {
  return tenantTransaction(scope.organizationId, async (tx) => {
    const row = await tx
      .updateTable("source")
      .set({ open_calls: sql`coalesce(open_calls, '{}')` })
      .where("organization_id", "=", scope.organizationId)
      .where("id", "=", sourceId)
      .returning("open_calls")
      .executeTakeFirst();
    return row?.open_calls ?? null;
  });
}

/**
 * Keeps the calls of which a later file may tell more, in the transaction that stores the rest. Where some were dropped
 * meanwhile these go too: calls that were taken out may be among them.
 */
export async function saveOpenCalls(
  scope: OrganizationScope,
  tx: BulkTransaction,
  sourceId: string,
  openCalls: unknown,
): Promise<void> {
  await tx.query(
    "update source set open_calls = $3 where organization_id = $1 and id = $2 and open_calls is not null",
    [scope.organizationId, sourceId, JSON.stringify(openCalls)],
  );
}

/**
 * Forgets the calls that wait for more, of the source of one import that has read a file to its end: they may be among those
 * that are taken out with it.
 */
export async function dropOpenCalls(scope: OrganizationScope, tx: BulkTransaction, importId: string): Promise<void> {
  await tx.query(
    `update source set open_calls = null from import
     where source.organization_id = $1 and import.organization_id = $1 and import.id = $2 and source.id = import.source_id
       and (import.checkpoint ->> 'part')::int > 0`,
    [scope.organizationId, importId],
  );
}
