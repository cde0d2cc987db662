import { expect, it } from "vitest";
import { mintOrganizationScope } from "@/lib/account/organization-scope";
import { derivedTransaction } from "@/lib/ledger/ledger-transaction.store";
import { testDatabase } from "@/lib/testing/test-database";
import { reconcileStandingChanges } from "@/lib/watch/standing-change.store";

const db = testDatabase();
const CHANGE = { callerId: "+13125550103", at: new Date("2026-10-02T08:00:00Z"), from: "good", to: "harmed" } as const;

it("keeps the reason of a change that holds now, though the same change held for another reason before", async () => {
  const made = await db.database.prisma.organization.create({ data: { slug: "standing", name: "Standing" } });
  const scope = mintOrganizationScope(made.id, { kind: "system" });
  const reconcile = (signal: string) =>
    derivedTransaction(scope, (tx) => reconcileStandingChanges(scope, tx, [{ ...CHANGE, signal }]));
  expect(await reconcile("low")).toBe(1);
  expect(await reconcile("alert")).toBe(2);
  expect(await reconcile("alert")).toBe(0);
  const { rows } = await db.database.pool.query(
    'select caller_id, at, "from", "to", reason from standing_change where organization_id = $1',
    [scope.organizationId],
  );
  expect(rows).toEqual([
    { caller_id: CHANGE.callerId, at: CHANGE.at, from: "good", to: "harmed", reason: { signal: "alert" } },
  ]);
});
