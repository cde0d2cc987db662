import { sql } from "kysely";
import { beforeAll, expect, it } from "vitest";
import {
  useDatabase as adoptDatabase,
  boundTenantStatements,
  openDatabase,
  tenantReading,
  tenantTransaction,
} from "@/lib/platform/db";
import { aTenant, type Tenant } from "@/lib/testing/a-tenant";
import { testDatabase } from "@/lib/testing/test-database";

const db = testDatabase();
let ada: Tenant;

beforeAll(async () => {
  ada = await aTenant("Ada's Clinic");
});

const ask = async (statement: string) => {
  const { rows } = await tenantTransaction(ada.organization.id, (tx) => sql.raw<object>(statement).execute(tx));
  return rows.map((row) => Object.values(row)[0])[0];
};

it("lets what is read within it share one transaction, and sees one state", async () => {
  const seen = await tenantReading(ada.organization.id, async () => {
    const before = await ask("select name from organization");
    await db.database.pool.query("update organization set name = 'Renamed' where id = $1", [ada.organization.id]);
    const [name, ...starts] = await Promise.all([
      ask("select name from organization"),
      ask("select now()::text"),
      ask("select now()::text"),
    ]);
    return { before, name, starts };
  });
  expect(seen.name).toBe(seen.before);
  expect(seen.starts[0]).toBe(seen.starts[1]);
  expect(await ask("select name from organization")).toBe("Renamed");
});

it("reads as the tenant, and writes nothing", async () => {
  await tenantReading(ada.organization.id, async () => {
    expect(await ask("select current_user::text")).toBe("ringworthy_tenant");
    await expect(ask("update organization set name = name returning 1")).rejects.toThrow(/read-only/);
  }).catch(() => undefined);
});

it("is ended where a statement takes longer than people wait, in so many words, and not in other processes", async () => {
  const slow = () => ask("select pg_sleep(0.3)");
  boundTenantStatements(50);
  try {
    for (const late of [slow(), tenantReading(ada.organization.id, slow)])
      await expect(late).rejects.toMatchObject({
        code: "unavailable",
        digest: expect.stringContaining("took too long"),
      });
    expect(await ask("select current_setting('statement_timeout')")).toBe("50ms");
    const { rows } = await db.database.pool.query("show statement_timeout");
    expect(rows).toEqual([{ statement_timeout: "0" }]);
  } finally {
    boundTenantStatements(null);
  }
  expect(await slow()).toBe("");
});

it("ends when all has ended, also where one question fails, and leaves its connection as it was", async () => {
  const narrow = openDatabase(db.url, 1);
  adoptDatabase(narrow);
  try {
    const order: string[] = [];
    const failing = tenantReading(ada.organization.id, () =>
      Promise.all([ask("select 1 / 0"), ask("select pg_sleep(0.05)").catch(() => order.push("the other has ended"))]),
    ).catch(() => order.push("the reading has failed"));
    await failing;
    expect(order).toEqual(["the other has ended", "the reading has failed"]);
    const { rows } = await narrow.pool.query("select current_user::text as who, current_setting('role') as role");
    expect(rows[0].role).toBe("none");
  } finally {
    adoptDatabase(db.database);
    await narrow.close();
  }
});
