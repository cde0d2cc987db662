import { sql } from "kysely";
import type { OrganizationScope } from "@/lib/account/organization-scope";
import type { BlockCounts } from "@/lib/intake/honesty/lost-blocks";
import { database } from "@/lib/platform/db";

/** What an import counted, and what the imports of its source that had ended before counted together. */
export interface BlockHistory {
  readonly now: BlockCounts;
  readonly before: BlockCounts;
}

/** Loads the counts of one import beside those of the earlier ones of its source. */
export async function loadBlockHistory(
  scope: OrganizationScope,
  importId: string,
  sourceId: string,
): Promise<BlockHistory> {
  const count = (name: string) => sql<number>`coalesce(sum((checkpoint -> 'signalCounts' ->> ${name})::float8), 0)`;
  const rows = await database()
    .kysely.selectFrom("import")
    .select([
      sql<boolean>`id = ${importId}`.as("is_this"),
      count("attempts").as("attempts"),
      count("blocks").as("blocks"),
    ])
    .where("organization_id", "=", scope.organizationId)
    .where("source_id", "=", sourceId)
    .where(({ or, eb }) =>
      or([eb("id", "=", importId), eb("status", "in", ["completed", "completed_with_rejections"])]),
    )
    .groupBy("is_this")
    .execute();
  const of = (isThis: boolean): BlockCounts => {
    const row = rows.find(({ is_this }) => is_this === isThis);
    return { attempts: Number(row?.attempts ?? 0), blocks: Number(row?.blocks ?? 0) };
  };
  return { now: of(true), before: of(false) };
}
