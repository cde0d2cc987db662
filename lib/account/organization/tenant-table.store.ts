import type { OrganizationScope } from "@/lib/account/organization-scope";
import type { BulkTransaction } from "@/lib/platform/transaction";

/** A table that holds rows of organisations, and the columns of its key beside the organisation. */
export interface TenantTable {
  readonly name: string;
  readonly key: readonly string[];
}

/**
 * Every table that holds rows of organisations, as the database itself knows them: one that is added later is exported
 * and erased like the others, whether or not anybody thought of it.
 */
export async function tenantTables(_scope: OrganizationScope, tx: BulkTransaction): Promise<readonly TenantTable[]> {
  return tx.query<{ name: string; key: string[] }>(
    `select c.relname as name, array_agg(k.attname::text order by place) as key
     from pg_class c
     join pg_attribute o on o.attrelid = c.oid and o.attname = 'organization_id' and not o.attisdropped
     join pg_index i on i.indrelid = c.oid and i.indisprimary
     join lateral unnest(i.indkey::int2[]) with ordinality as part(number, place) on true
     join pg_attribute k on k.attrelid = c.oid and k.attnum = part.number
     where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
     group by c.relname order by c.relname`,
  );
}
