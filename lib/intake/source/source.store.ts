import { sql } from "kysely";
import type { OrganizationScope } from "@/lib/account/organization-scope";
import { AppError } from "@/lib/base/app-error";
import { tenantTransaction } from "@/lib/platform/db";
import type { BulkTransaction } from "@/lib/platform/transaction";

/**
 * The source of that name, made when the organisation has none yet.
 * @returns its id
 * @throws AppError `not_found` when the organisation was erased meanwhile, as while a file came
 */
export async function findOrCreateSource(scope: OrganizationScope, name: string): Promise<string> {
  return tenantTransaction(scope.organizationId, async (tx) => {
    const { rows } = await sql`
      select from organization where id = ${scope.organizationId}::uuid for key share`.execute(tx);
    if (rows.length === 0) throw new AppError("not_found", "There is no such organisation any more.");
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

/** The calls from which an import goes on, as they were kept, and whose word they are. */
export interface KeptOpenCalls {
  /** As they were kept; null where there are none. */
  readonly openCalls: unknown;
  /** Readings of the source's imports that stand, of which none was taken out. */
  readonly standing: ReadonlySet<string>;
}

/**
 * Loads the calls of which an import may tell more.
 * @param isResumed whether it stands in the midst of them: then its checkpoint has them, and else its source
 */
export async function loadOpenCalls(
  { organizationId }: OrganizationScope,
  { id, sourceId }: { readonly id: string; readonly sourceId: string },
  isResumed: boolean,
): Promise<KeptOpenCalls> {
  // In one statement: an undo beside it changes both.
  const { rows } = await tenantTransaction(organizationId, (tx) =>
    sql<{ open_calls: unknown; standing: string[] }>`
      select case when ${isResumed} then import.checkpoint -> 'carry' else source.open_calls end as open_calls,
        array(select checkpoint ->> 'reading' from import as other where other.organization_id = ${organizationId}::uuid
          and other.source_id = source.id and other.checkpoint ? 'reading') as standing
      from source left join import on import.organization_id = source.organization_id and import.id = ${id}::uuid
      where source.organization_id = ${organizationId}::uuid and source.id = ${sourceId}::uuid
    `.execute(tx),
  );
  return { openCalls: rows[0]?.open_calls ?? null, standing: new Set(rows[0]?.standing) };
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

/**
 * Gives a callee of calls that wait for more a random pseudonym, of no key, in the place of the one that leads to the number.
 * @param tokenHex that one, as hex
 */
export async function forgetInOpenCalls(
  scope: OrganizationScope,
  tx: BulkTransaction,
  tokenHex: string,
): Promise<void> {
  await tx.query(
    `update source set open_calls = replace(open_calls::text, $2, '0000' || substr(replace(gen_random_uuid()::text, '-', ''), 5))::jsonb
     where organization_id = $1 and position($2 in open_calls::text) > 0`,
    [scope.organizationId, tokenHex],
  );
}
