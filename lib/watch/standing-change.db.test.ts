import { expect, it } from "vitest";
import { mintOrganizationScope } from "@/lib/account/organization-scope";
import { derivedTransaction } from "@/lib/ledger/ledger-transaction.store";
import { testDatabase } from "@/lib/testing/test-database";
import { reconcileStandingChanges } from "@/lib/watch/standing-change.store";
import { listHarmSteps } from "@/lib/watch/standing-month.store";

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

it("tells of a month since when those stood harmed that were already on the way back when it began", async () => {
  const made = await db.database.prisma.organization.create({ data: { slug: "month", name: "Month" } });
  const scope = mintOrganizationScope(made.id, { kind: "system" });
  const step = (callerId: string, day: string, from: "good" | "harmed" | "recovering", to: typeof from) => ({
    ...{ callerId, from, to, signal: "alert" },
    at: new Date(`${day}T08:00:00Z`),
  });
  const [back, well] = ["+13125550104", "+13125550105"];
  const steps = [
    step(back, "2026-10-02", "good", "harmed"),
    step(back, "2026-10-20", "harmed", "recovering"),
    step(back, "2026-11-20", "recovering", "good"),
    step(well, "2026-10-02", "good", "harmed"),
    step(well, "2026-10-20", "harmed", "good"),
  ];
  await derivedTransaction(scope, (tx) => reconcileStandingChanges(scope, tx, steps));
  const month = { from: new Date("2026-11-01T00:00:00Z"), to: new Date("2026-12-01T00:00:00Z") };
  expect(await listHarmSteps(scope, month)).toEqual(
    steps.slice(0, 3).map(({ callerId, at, to }) => ({ callerId, at, to })),
  );
});
