import { sql } from "kysely";
import { beforeAll, describe, expect, it } from "vitest";
import { recordAudit } from "@/lib/account/audit/audit.store";
import { mintSystemScope } from "@/lib/account/organization-scope";
import { findOrCreateSource } from "@/lib/intake/source/source.store";
import { ensureCallPartitions } from "@/lib/ledger/keep/partition.store";
import { tenantTransaction } from "@/lib/platform/db";
import { aTenant, type Tenant } from "@/lib/testing/a-tenant";
import { testDatabase } from "@/lib/testing/test-database";

const db = testDatabase();
const cast: { ada?: Tenant; ben?: Tenant } = {};

beforeAll(async () => {
  cast.ada = await aTenant("Ada's Clinic");
  cast.ben = await aTenant("Ben's Agency");
  for (const { scope } of [ada(), ben()]) {
    await findOrCreateSource(scope, "default");
    await recordAudit(scope, { action: "organization.created", subject: scope.organizationId });
  }
  await ensureCallPartitions(mintSystemScope(), ["2026-04"]);
});

const ada = () => present(cast.ada);
const ben = () => present(cast.ben);

function present(tenant: Tenant | undefined): Tenant {
  if (tenant === undefined) throw new Error("The cast is made before the first test");
  return tenant;
}

/** Runs a statement as the tenant's role, with no organisation named anywhere. @returns the first column of its rows */
async function asTenant(organizationId: string, statement: string): Promise<unknown[]> {
  const { rows } = await tenantTransaction(organizationId, (tx) => sql.raw<object>(statement).execute(tx));
  return rows.map((row) => Object.values(row)[0]);
}

describe("a tenant's transaction", () => {
  it("reads nothing of another organisation, though the statement forgets to ask for its own", async () => {
    expect(await asTenant(ada().organization.id, "select organization_id from source")).toEqual([
      ada().organization.id,
    ]);
    expect(await asTenant(ben().organization.id, "select slug from organization")).toEqual([ben().organization.slug]);
    expect(await asTenant(ada().organization.id, 'select email from "user"')).toEqual([ada().owner.email]);
  });

  it("changes nothing of another organisation", async () => {
    await asTenant(ada().organization.id, "update source set name = 'taken over'");
    await asTenant(ada().organization.id, "delete from source where name = 'default'");
    expect(await asTenant(ben().organization.id, "select name from source")).toEqual(["default"]);
  });

  it("writes nothing into another organisation", async () => {
    const insert = `insert into source (organization_id, name) values ('${ben().organization.id}', 'planted')`;
    await expect(asTenant(ada().organization.id, insert)).rejects.toThrow(/row-level security/);
  });

  it("cannot name another organisation by the back door of a partition", async () => {
    await expect(asTenant(ada().organization.id, "select count(*) from call_p2026_04")).rejects.toThrow(
      /permission denied/,
    );
  });

  it("cannot write calls at all: only the importer does", async () => {
    await expect(asTenant(ada().organization.id, "delete from call")).rejects.toThrow(/permission denied/);
  });

  it("reads no password, no session and no mail address's token", async () => {
    for (const statement of [
      'select password_hash from "user"',
      "select * from session",
      "select * from verification_token",
    ])
      await expect(asTenant(ada().organization.id, statement)).rejects.toThrow(/permission denied/);
  });

  it("writes audit events, and never changes or removes one", async () => {
    const { id } = ada().organization;
    expect(await asTenant(id, "select action from audit_event")).toEqual(["organization.created"]);
    await expect(asTenant(id, "update audit_event set action = 'nothing'")).rejects.toThrow(/permission denied/);
    await expect(asTenant(id, "delete from audit_event")).rejects.toThrow(/permission denied/);
  });

  it("leaves nothing of itself on the connection", async () => {
    await asTenant(ada().organization.id, "select 1");
    const found = await db.database.pool.query(
      "select current_user = session_user as own, app_organization() as organization",
    );
    expect(found.rows).toEqual([{ own: true, organization: null }]);
  });
});

describe("the tenant's role", () => {
  it("sees nothing while no organisation is set", async () => {
    const client = await db.database.pool.connect();
    try {
      await client.query("begin");
      await client.query("set local role ringworthy_tenant");
      for (const table of ["source", "organization", '"user"', "audit_event", "call", "tally"])
        expect((await client.query(`select 1 from ${table}`)).rowCount).toBe(0);
    } finally {
      await client.query("rollback");
      client.release();
    }
  });

  it("is no superuser, bypasses nothing and cannot sign in", async () => {
    const found = await db.database.pool.query(
      "select rolsuper, rolbypassrls, rolcanlogin, rolcreatedb, rolcreaterole from pg_roles where rolname = 'ringworthy_tenant'",
    );
    expect(found.rows).toEqual([
      { rolsuper: false, rolbypassrls: false, rolcanlogin: false, rolcreatedb: false, rolcreaterole: false },
    ]);
  });
});
