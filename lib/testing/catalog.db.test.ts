import { describe, expect, it } from "vitest";
import { mintSystemScope } from "@/lib/account/organization-scope";
import { ensureCallPartitions } from "@/lib/ledger/keep/partition.store";
import { testDatabase } from "@/lib/testing/test-database";

const db = testDatabase();

/** Tables without an organisation: the identity plane, where people are found before it is known whose data they may see. */
const IDENTITY_TABLES = [
  "_prisma_migrations",
  "account",
  "account_mail",
  "erased_organization",
  "installation",
  "organization",
  "recovery_code",
  "session",
  "user",
  "verification_token",
];
/** Keys that are looked up before the organisation is known, so they are unique across all of them. */
const GLOBAL_KEYS = ["api_key_key_hash_key", "invitation_token_hash_key", "report_share_token_hash_key"];

/** Tables of ours with the number of their organisation column; partitions follow their parent. */
const TABLES = `
  select c.oid, c.relname as name, c.relrowsecurity as is_guarded, a.attnum as organization,
    a.attnotnull as is_filled, a.atttypid as type
  from pg_class c
  left join pg_attribute a on a.attrelid = c.oid and a.attname = 'organization_id' and not a.attisdropped
  where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition`;

/** What a table may not be; each statement gives one row per offence. */
const OFFENCES = {
  "a table of nobody's": `
    select name as subject from t where organization is null and name <> all ($1)`,
  "an organisation that may be missing or is no uuid": `
    select name as subject from t where organization is not null and (not is_filled or type <> 'uuid'::regtype)`,
  "a table without a primary key": `
    select name as subject from t where organization is not null
      and not exists (select 1 from pg_index i where i.indrelid = t.oid and i.indisprimary)`,
  "a unique key that the organisation does not lead": `
    select k.relname as subject from t join pg_index i on i.indrelid = t.oid join pg_class k on k.oid = i.indexrelid
    where t.organization is not null and i.indisunique and i.indkey[0] <> t.organization and k.relname <> all ($2)`,
  "a key to another tenant table that the organisation does not lead": `
    select f.conname as subject from t join pg_constraint f on f.conrelid = t.oid and f.contype = 'f'
    join t other on other.oid = f.confrelid and other.organization is not null
    where f.conkey[1] is distinct from t.organization or f.confkey[1] is distinct from other.organization`,
  "a key whose organisation would be emptied or rewritten": `
    select f.conname as subject from t join pg_constraint f on f.conrelid = t.oid and f.contype = 'f'
    where t.organization = any (f.conkey) and (f.confdeltype in ('n', 'd') or f.confupdtype in ('n', 'd', 'c'))`,
  "a trigger of ours": `
    select g.tgname as subject from t join pg_trigger g on g.tgrelid = t.oid where not g.tgisinternal`,
  "a rewrite rule": `
    select w.rulename as subject from t join pg_rewrite w on w.ev_class = t.oid`,
  "partitions of partitions, or one for all the rest": `
    select c.relname as subject from t join pg_inherits h on h.inhparent = t.oid join pg_class c on c.oid = h.inhrelid
    where c.relkind = 'p' or pg_get_expr(c.relpartbound, c.oid) = 'DEFAULT'`,
  "a table of tenants that row-level security does not guard": `
    select name as subject from t where organization is not null and not (is_guarded and exists (
      select 1 from pg_policy p where p.polrelid = t.oid and 'ringworthy_tenant'::regrole = any (p.polroles)
        and pg_get_expr(p.polqual, p.polrelid) like '%app_organization()%'
        and pg_get_expr(p.polwithcheck, p.polrelid) like '%app_organization()%'))`,
  "a partition that tenants may ask directly": `
    select c.relname as subject from pg_class c where c.relispartition and c.relkind = 'r'
      and has_table_privilege('ringworthy_tenant', c.oid, 'select, insert, update, delete')`,
} as const;

/** A table for each offence, made by hand. */
const PLANTS: Readonly<Record<keyof typeof OFFENCES, string>> = {
  "a table of nobody's": "create table stray (id int primary key)",
  "an organisation that may be missing or is no uuid": "create table bad (organization_id text, id int primary key)",
  "a table without a primary key": "create table bad (organization_id uuid not null)",
  "a unique key that the organisation does not lead":
    "create table bad (id int, organization_id uuid not null, primary key (id, organization_id))",
  "a key to another tenant table that the organisation does not lead": `
    alter table source add unique (id, organization_id);
    create table bad (organization_id uuid not null, source_id uuid, primary key (organization_id, source_id),
      foreign key (source_id, organization_id) references source (id, organization_id))`,
  "a key whose organisation would be emptied or rewritten": `
    create table bad (organization_id uuid not null primary key,
      foreign key (organization_id) references organization (id) on update cascade)`,
  "a trigger of ours":
    "create trigger bad before update on source for each row execute function suppress_redundant_updates_trigger()",
  "a rewrite rule": "create rule bad as on delete to source do instead nothing",
  "partitions of partitions, or one for all the rest": "create table bad partition of call default",
  "a table of tenants that row-level security does not guard":
    "create table bad (organization_id uuid not null primary key)",
  "a partition that tenants may ask directly": "grant select on call_p2026_04 to ringworthy_tenant",
};

async function offenders(statement: string, plant?: string): Promise<string[]> {
  const client = await db.database.pool.connect();
  try {
    await client.query("begin");
    if (plant !== undefined) await client.query(plant);
    const text = `with t as (${TABLES}), allowed as (select $1::text[] as tables, $2::text[] as keys) ${statement}`;
    const found = await client.query<{ subject: string }>(text, [IDENTITY_TABLES, GLOBAL_KEYS]);
    return found.rows.map(({ subject }) => subject);
  } finally {
    await client.query("rollback");
    client.release();
  }
}

describe("the tables can be spread over many servers by organisation, and are guarded by it: there is not", () => {
  for (const [offence, statement] of Object.entries(OFFENCES))
    it(offence, async () => {
      await ensureCallPartitions(mintSystemScope(), ["2026-04"]);
      expect(await offenders(statement)).toEqual([]);
    });
});

describe("the guard sees", () => {
  for (const [offence, statement] of Object.entries(OFFENCES))
    it(offence, async () => {
      await ensureCallPartitions(mintSystemScope(), ["2026-04"]);
      const plant = Object.entries(PLANTS).find(([name]) => name === offence)?.[1];
      expect(await offenders(statement, plant)).not.toEqual([]);
    });
});

it("the named exceptions exist", async () => {
  const found = await db.database.pool.query<{ relname: string }>(
    "select relname from pg_class where relname = any ($1)",
    [[...IDENTITY_TABLES, ...GLOBAL_KEYS]],
  );
  expect(found.rows.map(({ relname }) => relname).sort()).toEqual([...IDENTITY_TABLES, ...GLOBAL_KEYS].sort());
});
