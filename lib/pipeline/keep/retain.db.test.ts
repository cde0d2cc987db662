import { beforeEach, expect, it } from "vitest";
import { ledgerTransaction } from "@/lib/ledger/ledger-transaction.store";
import { areSumsGone } from "@/lib/ledger/report/kept-sums.store";
import { retain } from "@/lib/pipeline/keep/retain";
import { aTenant, type Tenant } from "@/lib/testing/a-tenant";
import { callApi } from "@/lib/testing/call-api";
import { callFile } from "@/lib/testing/call-file";
import { importThroughApi } from "@/lib/testing/import-through-api";
import { testDatabase } from "@/lib/testing/test-database";

const db = testDatabase();
const NOW = new Date("2026-11-22T10:00:00Z");
const OLD = callFile([{ callerId: "+13125550103", startedAt: "2025-06-01T14:00:00Z", count: 9, sip: 200 }]);
let number = 0;
let tenant: Tenant;
beforeEach(async () => {
  tenant = await aTenant(`Retaining ${++number}`);
  await importThroughApi(tenant, OLD, NOW);
  await setImported(new Date("2025-06-02T10:00:00Z"));
});

const setImported = (at: Date) =>
  db.database.pool.query("update import set created_at = $2 where organization_id = $1", [tenant.organization.id, at]);
const calls = async () => {
  const { rows } = await db.database.pool.query<{ n: number }>(
    "select count(*)::int as n from call where organization_id = $1",
    [tenant.organization.id],
  );
  return rows[0]?.n;
};
/** Lets retention begin while somebody else holds the ledger, who does something before letting go. */
const retainAfter = async (deed: () => Promise<unknown>) => {
  const retained = await ledgerTransaction(tenant.scope, async () => {
    const underWay = retain(tenant.scope, NOW);
    const waiting = "select from pg_locks where locktype = 'advisory' and not granted";
    await expect.poll(async () => (await db.database.pool.query(waiting)).rowCount).toBe(1);
    await deed();
    return { underWay };
  });
  return retained.underWay;
};

it("removes what is past its time, and writes down in the same transaction that it did", async () => {
  expect(await retain(tenant.scope, NOW)).toMatchObject({ calls: 9 });
  expect(await calls()).toBe(0);
  const lines = await db.database.prisma.auditEvent.count({
    where: { organizationId: tenant.organization.id, action: "retention.applied" },
  });
  expect(lines).toBe(1);
});

it("leaves to be seen that sums before that time have gone, and nothing of the sort where there were none", async () => {
  const [before, first, after] = ["2025-06-01", "2025-07-01", "2026-10-01"].map((day) => new Date(`${day}T00:00Z`));
  const gone = () => Promise.all([before, first, after].map((at = NOW) => areSumsGone(tenant.scope, at)));
  expect(await gone()).toEqual([false, false, false]);
  const shorter = "update organization set call_days = 30, tally_months = 3 where id = $1";
  await db.database.pool.query(shorter, [tenant.organization.id]);
  await retain(tenant.scope, NOW);
  expect(await gone()).toEqual([false, true, true]);
});

it("removes nothing that an import brought while it waited for the ledger", async () => {
  expect(await retainAfter(() => setImported(NOW))).toMatchObject({ calls: 0 });
  expect(await calls()).toBe(9);
});

it("goes by the retention of which people were told while it waited", async () => {
  const json = { callDays: 730, tallyMonths: 25 };
  const prolong = async () =>
    expect((await callApi("/retention", { method: "PUT", headers: tenant.asOwner, json })).status).toBe(200);
  expect(await retainAfter(prolong)).toMatchObject({ calls: 0 });
  expect(await calls()).toBe(9);
});
