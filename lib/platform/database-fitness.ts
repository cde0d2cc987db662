import pg from "pg";
import { onConnection, openConnection } from "@/lib/platform/one-connection";

/** What has to be known of a database before it is used. */
export interface DatabaseFacts {
  readonly version: string;
  readonly versionNumber: number;
  readonly database: string;
  readonly role: string;
  readonly encoding: string;
  readonly isStandby: boolean;
  readonly isReadOnly: boolean;
  readonly dateStyle: string;
  readonly isolation: string;
  /** Names of the settings that cut off what lasts long, where they are on. */
  readonly timeouts: readonly string[];
  /** Whether a connection is one session of the server from its beginning to its end. */
  readonly hasSessions: boolean;
  /** Whether the role may make schemas in the database, and tables in its schema `public`. */
  readonly mayCreate: boolean;
  /** Whether there is a role for tenants on the server. */
  readonly hasTenantRole: boolean;
  /** Whether the role can make the one for tenants, or hand the one that is there to itself. */
  readonly mayGrantTenantRole: boolean;
  /** Whether the role can act as the one for tenants. */
  readonly mayBeTenant: boolean;
  /** Names of the migrations that have been applied. */
  readonly applied: readonly string[];
}

/** Thrown where the database is not one that the product can use; the message says why and what to do. */
export class UnfitDatabaseError extends Error {}

const OLDEST_VERSION = 180_000;
const TENANT = "ringworthy_tenant";

/**
 * Why a database cannot be the product's, with what to do about it: part of a sentence, without a full stop.
 * @param known names of the migrations that this version of the product knows
 * @returns null when it can be
 */
export function unfitness(facts: DatabaseFacts, known: readonly string[]): string | null {
  return serverUnfitness(facts) ?? sessionUnfitness(facts) ?? newerSchema(facts, known) ?? missingRights(facts);
}

function serverUnfitness(facts: DatabaseFacts): string | null {
  if (facts.versionNumber < OLDEST_VERSION)
    return `it is PostgreSQL ${facts.version}, and version 18 or later is needed`;
  if (facts.isStandby) return "it is a standby, which only reads: name the primary server";
  if (facts.encoding !== "UTF8")
    return `the database ${quoted(facts)} has the encoding ${facts.encoding}, in which most names cannot be written: make another one (create database … encoding 'UTF8' template template0)`;
  return null;
}

function sessionUnfitness(facts: DatabaseFacts): string | null {
  const role = pg.escapeIdentifier(facts.role);
  // What is set for a role in a database comes before what is set for either.
  const set = (setting: string) => `set it so (alter role ${role} in database ${quoted(facts)} set ${setting})`;
  if (!facts.hasSessions)
    return "a pooler hands its connections from transaction to transaction, which breaks locks and the queue: let it pool sessions (PgBouncer: pool_mode = session), or name the server itself";
  if (facts.isReadOnly)
    return `default_transaction_read_only is on, and has to be off: ${set("default_transaction_read_only = off")}`;
  if (!facts.dateStyle.startsWith("ISO"))
    return `DateStyle is "${facts.dateStyle}", and has to be ISO: ${set("datestyle = 'ISO'")}`;
  if (facts.isolation !== "read committed")
    return `default_transaction_isolation is "${facts.isolation}", and has to be "read committed": ${set("default_transaction_isolation = 'read committed'")}`;
  const [timeout] = facts.timeouts;
  if (timeout !== undefined)
    return `${timeout} is on, which would cut off long imports and the locks that they hold: ${set(`${timeout} = 0`)}`;
  return null;
}

function newerSchema({ applied }: DatabaseFacts, known: readonly string[]): string | null {
  const unknown = applied.filter((name) => !known.includes(name)).sort();
  const last = unknown.at(-1);
  return last === undefined
    ? null
    : `a later version of Ringworthy has changed its tables already (${last}): run that version or a newer one, or restore the backup from before the upgrade`;
}

function missingRights(facts: DatabaseFacts): string | null {
  const role = pg.escapeIdentifier(facts.role);
  const isNew = facts.applied.length === 0;
  if (isNew && !facts.mayCreate)
    return `the role ${role} may not create schemas and tables: make it the owner (alter database ${quoted(facts)} owner to ${role})`;
  if (!facts.hasTenantRole && (!isNew || !facts.mayGrantTenantRole))
    return isNew
      ? `the role ${role} may not create the role ${TENANT}: let it (alter role ${role} createrole)`
      : `the role ${TENANT} is not there, as after moving to another server: create it (create role ${TENANT}; grant ${TENANT} to ${role}) and restore the backup once more, with its grants`;
  if (isNew ? !facts.mayGrantTenantRole : !facts.mayBeTenant)
    return `the role ${role} may not act as ${TENANT}: let it, as an administrator (grant ${TENANT} to ${role} with admin option)`;
  return null;
}

function quoted({ database }: DatabaseFacts): string {
  return pg.escapeIdentifier(database);
}

/**
 * Looks at the database behind `url`, and changes nothing.
 * @throws Error of the driver when it cannot be reached
 */
export async function databaseFacts(url: string): Promise<DatabaseFacts> {
  return onConnection(url, async (client) => {
    const [facts] = (await client.query<Omit<DatabaseFacts, "applied" | "hasSessions">>(FACTS)).rows;
    if (facts === undefined) throw new Error("The database says nothing of itself");
    return { ...facts, applied: await appliedMigrations(client), hasSessions: await hasSessions(client, url) };
  });
}

/** Of version 16 on; before, nothing else matters. */
const FACTS = `
  select current_setting('server_version') as version, v as "versionNumber",
    current_database()::text as database, current_user::text as role,
    current_setting('server_encoding') as encoding, pg_is_in_recovery() as "isStandby",
    current_setting('transaction_read_only') = 'on' as "isReadOnly", current_setting('datestyle') as "dateStyle",
    current_setting('transaction_isolation') as isolation,
    array(select name from pg_settings where setting <> '0' and name in
      ('statement_timeout', 'transaction_timeout', 'lock_timeout', 'idle_session_timeout') order by name) as timeouts,
    has_database_privilege(current_database(), 'create')
      and coalesce(has_schema_privilege(to_regnamespace('public')::oid, 'create'), true) as "mayCreate",
    tenant is not null as "hasTenantRole",
    me.rolsuper or case when tenant is null then me.rolcreaterole
      else pg_has_role(me.oid, tenant, 'member with admin option') end as "mayGrantTenantRole",
    me.rolsuper or coalesce(case when v >= 160000 then pg_has_role(me.oid, tenant, 'set') end, false) as "mayBeTenant"
  from pg_roles me, (select current_setting('server_version_num')::int as v,
    (select oid from pg_roles where rolname = '${TENANT}') as tenant) server
  where me.rolname = current_user`;

async function appliedMigrations(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string | null }>(
    "select to_regclass('_prisma_migrations')::text as name",
  );
  if (rows[0]?.name == null) return [];
  const applied = await client.query<{ name: string }>(
    "select migration_name as name from _prisma_migrations where finished_at is not null and rolled_back_at is null",
  );
  return applied.rows.map(({ name }) => name);
}

/** As many as a pooler that takes turns may have lying idle after a quiet time. */
const OTHERS = 3;

/**
 * Whether this connection keeps its session while others work: a pooler that hands sessions on gives it to one of them, or
 * has another one for this connection afterwards.
 */
async function hasSessions(client: pg.Client, url: string): Promise<boolean> {
  const before = await sessionId(client);
  const others: pg.Client[] = [];
  try {
    for (let n = 0; n < OTHERS; n += 1) {
      const other = await openConnection(url);
      others.push(other);
      await other.query("begin");
      if ((await sessionId(other)) === before) return false;
    }
    return (await sessionId(client)) === before;
  } finally {
    await Promise.all(others.map((other) => other.end().catch(() => undefined)));
  }
}

async function sessionId(client: pg.Client): Promise<number> {
  const { rows } = await client.query<{ pid: number }>("select pg_backend_pid() as pid");
  return rows[0]?.pid ?? 0;
}
