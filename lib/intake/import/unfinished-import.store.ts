import { sql } from "kysely";
import type { SystemScope } from "@/lib/account/organization-scope";
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
