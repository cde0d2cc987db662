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

/** The calls of a source of which a later file may tell more, as they were kept, and whose word they are. */
export interface KeptOpenCalls {
  /** As {@link saveOpenCalls} left them; null where there are none. */
  readonly openCalls: unknown;
  /** Readings of the source's imports that stand, of which none was taken out. */
  readonly standing: ReadonlySet<string>;
}

/** Loads the calls of a source of which a later file may tell more, for an import that begins to read. */
export async function loadOpenCalls({ organizationId }: OrganizationScope, sourceId: string): Promise<KeptOpenCalls> {
  return tenantTransaction(organizationId, async (tx) => {
    const source = await tx
      .selectFrom("source")
      .select("open_calls")
      .where("organization_id", "=", organizationId)
      .where("id", "=", sourceId)
      .executeTakeFirst();
    const readings = await tx
      .selectFrom("import")
      .select(sql<string>`checkpoint ->> 'reading'`.as("reading"))
      .where("organization_id", "=", organizationId)
      .where("source_id", "=", sourceId)
      .where(sql<boolean>`checkpoint ? 'reading'`)
      .execute();
    return { openCalls: source?.open_calls ?? null, standing: new Set(readings.map(({ reading }) => reading)) };
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

/**
 * Forgets of the calls that wait for more those of which an import told that is being taken out; of an import that was read
 * before readings had names, all that name none.
 */
export async function dropOpenCalls(scope: OrganizationScope, tx: BulkTransaction, importId: string): Promise<void> {
  await tx.query(
    `update source set open_calls = jsonb_set(open_calls, '{open}', coalesce(
       (select jsonb_agg(call order by place) from jsonb_array_elements(open_calls -> 'open') with ordinality as kept (call, place)
        where case when import.checkpoint ? 'reading' then not coalesce(call -> 'readings', '[]') ? (import.checkpoint ->> 'reading')
              else coalesce(call -> 'readings', '[]') <> '[]' end), '[]'))
     from import
     where source.organization_id = $1 and import.organization_id = $1 and import.id = $2 and source.id = import.source_id
       and source.open_calls ? 'open'`,
    [scope.organizationId, importId],
  );
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
