import { type TenantTable, tenantTables } from "@/lib/account/organization/tenant-table.store";
import type { OrganizationScope } from "@/lib/account/organization-scope";
import { bulkTransaction } from "@/lib/platform/bulk";
import type { BulkTransaction } from "@/lib/platform/transaction";

/** A row as it is handed out: the table that it stands in, and its columns. */
export interface ExportedRow {
  readonly table: string;
  readonly row: Readonly<Record<string, unknown>>;
}

/** Columns that open something, or that only the next reading of a file understands: handed out to nobody. */
const KEPT_BACK = "(hash|secret|sealed|checkpoint|open_calls)";
const PAGE = 2_000;

/**
 * Everything that is kept of an organisation, row by row, table by table; read page by page as it is taken. Callees are
 * pseudonyms here as everywhere.
 */
export async function* exportOrganization(scope: OrganizationScope): AsyncGenerator<readonly ExportedRow[]> {
  yield await bulkTransaction((tx) => identity(scope, tx));
  const tables = await bulkTransaction((tx) => tenantTables(scope, tx));
  for (const table of tables)
    for (let last: string | null = null; ; ) {
      const page: readonly Page[] = await bulkTransaction((tx) => readPage(scope, tx, table, last));
      yield page.map(({ row }) => ({ table: table.name, row }));
      last = page.at(-1)?.place ?? null;
      if (page.length < PAGE || last === null) break;
    }
}

interface Page {
  readonly row: Readonly<Record<string, unknown>>;
  /** The key of the row as JSON text. */
  readonly place: string;
}

async function identity(scope: OrganizationScope, tx: BulkTransaction): Promise<readonly ExportedRow[]> {
  const rows = await tx.query<{ table: string; row: Record<string, unknown> }>(
    `select 'organization' as table, to_jsonb(o) - 'parent_id' as row from organization o where id = $1
     union all
     select 'user', jsonb_build_object('id', u.id, 'email', u.email, 'name', u.name, 'created_at', u.created_at)
     from membership m join "user" u on u.id = m.user_id where m.organization_id = $1`,
    [scope.organizationId],
  );
  return rows;
}

async function readPage(
  scope: OrganizationScope,
  tx: BulkTransaction,
  { name, key }: TenantTable,
  last: string | null,
): Promise<readonly Page[]> {
  const columns = key.map((column) => `t."${column}"`).join(", ");
  const place = key.map((column) => `'${column}', t."${column}"`).join(", ");
  const after = `and (${columns}) > (select ${key.map((column) => `l."${column}"`).join(", ")}
    from jsonb_populate_record(null::"${name}", $2::jsonb) l)`;
  return tx.query<{ row: Record<string, unknown>; place: string }>(
    `select (select coalesce(jsonb_object_agg(c.key, c.value), '{}') from jsonb_each(to_jsonb(t)) c where c.key !~ '${KEPT_BACK}') as row,
       jsonb_build_object(${place})::text as place
     from "${name}" t where t.organization_id = $1 ${last === null ? "" : after} order by ${columns} limit ${PAGE}`,
    last === null ? [scope.organizationId] : [scope.organizationId, last],
  );
}
