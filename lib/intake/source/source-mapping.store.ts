import { z } from "zod";
import type { OrganizationScope } from "@/lib/account/organization-scope";
import type { ColumnMapping } from "@/lib/intake/mapping/column-mapping";
import { columnMappingSchema } from "@/lib/intake/mapping/column-mapping.schema";
import type { FileColumn } from "@/lib/intake/mapping/file-columns";
import type { SavedMapping } from "@/lib/intake/mapping/saved-mapping";
import { tenantTransaction } from "@/lib/platform/db";
import type { DbTransaction } from "@/lib/platform/transaction";

const Columns = z.array(z.object({ key: z.union([z.string(), z.number()]), name: z.string() }));

/** What is kept when a person confirms how the columns of a file are read. */
export interface MappingOfSource {
  readonly sourceId: string;
  readonly headerHash: string;
  readonly columns: readonly FileColumn[];
  readonly mapping: ColumnMapping;
}

/** Keeps a mapping for the source and set of columns, in the place of the one that was kept before. @returns its id */
export async function saveMapping(scope: OrganizationScope, fresh: MappingOfSource, now: Date): Promise<string> {
  const kept = { columns: JSON.stringify(fresh.columns), mapping: JSON.stringify(fresh.mapping), changed_at: now };
  return tenantTransaction(scope.organizationId, async (tx) => {
    const row = await tx
      .insertInto("source_mapping")
      .values({
        organization_id: scope.organizationId,
        source_id: fresh.sourceId,
        header_hash: fresh.headerHash,
        ...kept,
      })
      .onConflict((conflict) =>
        conflict.columns(["organization_id", "source_id", "header_hash"]).doUpdateSet({ ...kept }),
      )
      .returning("id")
      .executeTakeFirstOrThrow();
    return row.id;
  });
}

/** The mappings of one source by the name of their set of columns. */
export async function mappingsOfSource(
  scope: OrganizationScope,
  sourceId: string,
): Promise<ReadonlyMap<string, ColumnMapping>> {
  return tenantTransaction(scope.organizationId, async (tx) => {
    const rows = await mappingRows(tx, scope).where("source_mapping.source_id", "=", sourceId).execute();
    return new Map(rows.map(savedMapping).map(({ headerHash, mapping }) => [headerHash, mapping]));
  });
}

/** All mappings of the organisation, by source, the one that was changed last first. */
export async function listMappings(scope: OrganizationScope): Promise<readonly SavedMapping[]> {
  return tenantTransaction(scope.organizationId, async (tx) => {
    const rows = await mappingRows(tx, scope)
      .orderBy("source.name")
      .orderBy("source_mapping.changed_at", "desc")
      .execute();
    return rows.map(savedMapping);
  });
}

/** The mapping of that id; null when the organisation has none. */
export async function findMapping(scope: OrganizationScope, id: string): Promise<SavedMapping | null> {
  return tenantTransaction(scope.organizationId, async (tx) => {
    const row = await mappingRows(tx, scope).where("source_mapping.id", "=", id).executeTakeFirst();
    return row === undefined ? null : savedMapping(row);
  });
}

/** Changes a mapping; files that were read before stay as they are. @returns whether there is one of that id */
export async function changeMapping(
  scope: OrganizationScope,
  id: string,
  mapping: ColumnMapping,
  now: Date,
): Promise<boolean> {
  return tenantTransaction(scope.organizationId, async (tx) => {
    const changed = await tx
      .updateTable("source_mapping")
      .set({ mapping: JSON.stringify(mapping), changed_at: now })
      .where("organization_id", "=", scope.organizationId)
      .where("id", "=", id)
      .executeTakeFirst();
    return changed.numUpdatedRows > 0n;
  });
}

/** Forgets a mapping: the next file of its kind is asked about again. @returns whether there was one of that id */
export async function deleteMapping(scope: OrganizationScope, id: string): Promise<boolean> {
  return tenantTransaction(scope.organizationId, async (tx) => {
    const gone = await tx
      .deleteFrom("source_mapping")
      .where("organization_id", "=", scope.organizationId)
      .where("id", "=", id)
      .executeTakeFirst();
    return gone.numDeletedRows > 0n;
  });
}

function mappingRows(tx: DbTransaction, scope: OrganizationScope) {
  return tx
    .selectFrom("source_mapping")
    .innerJoin("source", (join) =>
      join
        .onRef("source.organization_id", "=", "source_mapping.organization_id")
        .onRef("source.id", "=", "source_mapping.source_id"),
    )
    .selectAll("source_mapping")
    .select("source.name as source_name")
    .where("source_mapping.organization_id", "=", scope.organizationId);
}

type MappingRow = Awaited<ReturnType<ReturnType<typeof mappingRows>["execute"]>>[number];

function savedMapping(row: MappingRow): SavedMapping {
  return {
    id: row.id,
    sourceId: row.source_id,
    sourceName: row.source_name,
    headerHash: row.header_hash,
    columns: Columns.parse(row.columns),
    mapping: columnMappingSchema.parse(row.mapping),
    changedAt: row.changed_at,
  };
}
