import { sql } from "kysely";
import type { OrganizationScope } from "@/lib/account/organization-scope";
import { tenantTransaction } from "@/lib/platform/db";

/** A provider or trunk whose records come in, with what is known of them. */
export interface SourceRow {
  readonly id: string;
  readonly name: string;
  /** Format of the latest import that was recognised. */
  readonly format: string | null;
  /** What that import's file could never show. */
  readonly cannotShow: readonly string[];
  /** Those whose file held calls: not one that failed, or waits for somebody. */
  readonly imports: number;
  readonly calls: number;
  readonly firstCallAt: Date | null;
  readonly lastCallAt: Date | null;
}

/** Every source of the organisation by name, or the one of that name. */
export async function listSources(scope: OrganizationScope, name: string | null = null): Promise<readonly SourceRow[]> {
  const { rows } = await tenantTransaction(scope.organizationId, (tx) =>
    sql<SourceRow>`
      select source.id, source.name, latest.format, coalesce(latest.cannot_show, '{}') as "cannotShow",
        count(*) filter (where import.rows_imported + import.rows_duplicate > 0)::int as imports, coalesce(sum(import.rows_imported), 0)::float8 as calls,
        min(import.first_call_at) as "firstCallAt", max(import.last_call_at) as "lastCallAt"
      from source left join import on import.organization_id = source.organization_id and import.source_id = source.id
      left join lateral (
        select format, cannot_show from import as one
        where one.organization_id = source.organization_id and one.source_id = source.id and one.format is not null
        order by one.id desc limit 1
      ) as latest on true
      where source.organization_id = ${scope.organizationId}::uuid and (${name}::text is null or source.name = ${name})
      group by source.id, source.name, latest.format, latest.cannot_show order by source.name
    `.execute(tx),
  );
  return rows;
}
