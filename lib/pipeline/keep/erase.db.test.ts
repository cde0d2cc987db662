import { beforeEach, describe, expect, it } from "vitest";
import { eraseOrganization } from "@/lib/account/organization/erase-organization.store";
import { mintSystemScope } from "@/lib/account/organization-scope";
import { findOrCreateSource } from "@/lib/intake/source/source.store";
import { evaluateOrganization } from "@/lib/pipeline/evaluate/evaluate-organization";
import { renewAdvice } from "@/lib/pipeline/evaluate/renew-advice";
import { eraseDue } from "@/lib/pipeline/keep/erase";
import { aTenant, type Tenant } from "@/lib/testing/a-tenant";
import { callFile } from "@/lib/testing/call-file";
import { importThroughApi } from "@/lib/testing/import-through-api";
import { testDatabase } from "@/lib/testing/test-database";

const db = testDatabase();
const NOW = new Date("2026-11-22T10:00:00Z");
const FILE = callFile([{ callerId: "+13125550103", startedAt: "2026-11-20T14:00:00Z", count: 30, sip: 608 }]);
const system = mintSystemScope();
let number = 0;
let tenant: Tenant;
beforeEach(async () => {
  tenant = await aTenant(`Leaving ${++number}`);
  await importThroughApi(tenant, FILE, NOW);
  const where = { id: tenant.organization.id };
  await db.database.prisma.organization.update({ where, data: { deletionRequestedAt: NOW, eraseAfter: NOW } });
});

/** Tables that hold rows of the organisation. */
const held = async () => {
  const { rows } = await db.database.pool.query<{ name: string }>(
    `select c.relname as name from pg_attribute a join pg_class c on c.oid = a.attrelid
     where a.attname = 'organization_id' and c.relkind in ('r', 'p') and not c.relispartition
       and c.relnamespace = 'public'::regnamespace`,
  );
  const found: string[] = [];
  for (const { name } of rows) {
    const { rowCount } = await db.database.pool.query(`select from "${name}" where organization_id = $1`, [
      tenant.organization.id,
    ]);
    if ((rowCount ?? 0) > 0) found.push(name);
  }
  return found;
};

describe("of an organisation that is erased nothing comes back", () => {
  it("by an evaluation or advice that was asked for before", async () => {
    expect(await held()).toContain("evaluation_memory");
    await eraseDue(system, NOW);
    expect(await held()).toEqual([]);
    await evaluateOrganization(tenant.scope, { importId: null, now: NOW });
    await renewAdvice(tenant.scope, NOW);
    expect(await held()).toEqual([]);
  });

  it.each(["evaluate", "advice"])("by what is under way under the lock of %s: it is waited for", async (work) => {
    // As another process would hold it.
    const holder = await db.database.pool.connect();
    const name = `${work} ${tenant.organization.id}`;
    await holder.query("select pg_advisory_lock(hashtextextended($1, 2))", [name]);
    const erasing = eraseDue(system, NOW);
    const waiting = "select from pg_locks where locktype = 'advisory' and not granted";
    await expect.poll(async () => (await db.database.pool.query(waiting)).rowCount).toBe(1);
    expect(await held()).not.toEqual([]);
    await holder.query("select pg_advisory_unlock(hashtextextended($1, 2))", [name]);
    holder.release();
    await erasing;
    expect(await held()).toEqual([]);
  });

  it("by a file that was still coming", async () => {
    await eraseDue(system, NOW);
    await expect(findOrCreateSource(tenant.scope, "Late")).rejects.toMatchObject({ code: "not_found" });
    expect(await held()).toEqual([]);
  });
});

it("who is let into another organisation at the moment of the erasure keeps their account and their place there", async () => {
  const other = await aTenant(`Other ${number}`);
  const data = { organizationId: other.organization.id, userId: tenant.owner.id, role: "viewer" } as const;
  const erased = await db.database.prisma.$transaction(async (tx) => {
    await tx.membership.create({ data });
    const underWay = eraseOrganization(system, tenant.organization.id, NOW);
    const waiting = "select from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()";
    await expect.poll(async () => (await db.database.pool.query(waiting)).rowCount).toBe(1);
    return { underWay };
  });
  await erased.underWay;
  expect(await db.database.prisma.membership.count({ where: { userId: tenant.owner.id } })).toBe(1);
});
