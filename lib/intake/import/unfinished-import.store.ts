import { sql } from "kysely";
import type { OrganizationScope, SystemScope } from "@/lib/account/organization-scope";
import { UNDER_WAY } from "@/lib/intake/import/import-record";
import { database } from "@/lib/platform/db";

/**
 * Imports of all organisations that have not ended, or wait for a mapping though somebody cancelled them. Those of the last
 * minute are left out: their files may be on their way to their place.
 */
export async function unfinishedImports(_scope: SystemScope): Promise<{ organizationId: string; importId: string }[]> {
  const rows = await database()
    .kysely.selectFrom("import")
    .select(["organization_id", "id"])
    .where((where) =>
      where.or([
        where("status", "in", UNDER_WAY),
        where.and([where("status", "=", "needs_mapping"), where("cancelled_at", "is not", null)]),
      ]),
    )
    .where("created_at", "<", sql<Date>`now() - interval '1 minute'`)
    .execute();
  return rows.map((row) => ({ organizationId: row.organization_id, importId: row.id }));
}

/** Ids of the organisation's imports that wait to be read, or are being read or finished. */
export async function importsUnderWay({ organizationId }: OrganizationScope): Promise<string[]> {
  const rows = await database()
    .kysely.selectFrom("import")
    .select("id")
    .where("organization_id", "=", organizationId)
    .where("status", "in", UNDER_WAY)
    .orderBy("created_at")
    .execute();
  return rows.map(({ id }) => id);
}

/**
 * Whether another import of the source stands in the midst of records that are joined into calls: it keeps in its checkpoint
 * what the source's open calls have become.
 */
export async function isOtherHalfRead(
  { organizationId }: OrganizationScope,
  { id, sourceId }: { readonly id: string; readonly sourceId: string },
): Promise<boolean> {
  const found = await database()
    .kysely.selectFrom("import")
    .select("id")
    .where("organization_id", "=", organizationId)
    .where("source_id", "=", sourceId)
    .where("id", "!=", id)
    .where("status", "=", "reading")
    .where(sql<boolean>`(checkpoint -> 'carry' ->> 'seen')::bigint > 0`)
    .limit(1)
    .execute();
  return found.length > 0;
}
