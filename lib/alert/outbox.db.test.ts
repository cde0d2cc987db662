import { beforeEach, describe, expect, it } from "vitest";
import { mintOrganizationScope, type OrganizationScope } from "@/lib/account/organization-scope";
import type { AlertDraft } from "@/lib/alert/alert-draft";
import { claimDelivery, queueDeliveries, settleDelivery } from "@/lib/alert/outbox.store";
import { noteThread, reconcileAlerts } from "@/lib/alert/raise-alert.store";
import { ownerTransaction } from "@/lib/platform/db";
import { testDatabase } from "@/lib/testing/test-database";

const db = testDatabase();
// Deliveries are due from the moment the database notes them.
const SOON = new Date(Date.now() + 3_600_000);
const later = (ms: number) => new Date(SOON.getTime() + ms);
let scope: OrganizationScope;
let count = 0;

beforeEach(async () => {
  count += 1;
  const made = await db.database.prisma.organization.create({ data: { slug: `outbox-${count}`, name: "Outbox" } });
  scope = mintOrganizationScope(made.id, { kind: "system" });
});

const message = (key: string) => ({
  to: "ada@example.com",
  subject: "s",
  text: "t",
  html: "h",
  idempotencyKey: key,
  alertId: null,
  importId: null,
});
/** When the next message that waits is due; null when none waits. */
const nextAt = async () => {
  const { rows } = await db.database.pool.query<{ at: Date | null }>(
    "select min(next_attempt_at) as at from delivery where organization_id = $1 and status in ('queued', 'sending')",
    [scope.organizationId],
  );
  return rows[0]?.at ?? null;
};
const queue = (...keys: string[]) => ownerTransaction((tx) => queueDeliveries(scope, tx, keys.map(message)));

describe("the outbox", () => {
  it("keeps one message per key", async () => {
    await queue("a", "a");
    await queue("a");
    expect(await claimDelivery(scope, SOON)).toMatchObject({ to: "ada@example.com", attempts: 1 });
    expect(await claimDelivery(scope, SOON)).toBeNull();
  });

  it("gives two takers two messages, never one twice", async () => {
    await queue("a", "b");
    const taken = await Promise.all([
      claimDelivery(scope, SOON),
      claimDelivery(scope, SOON),
      claimDelivery(scope, SOON),
    ]);
    const keys = taken.flatMap((claim) => claim?.idempotencyKey ?? []);
    expect(keys.sort()).toEqual(["a", "b"]);
  });

  it("gives a message again whose taker died, but not before its time is up", async () => {
    await queue("a");
    await claimDelivery(scope, SOON);
    expect(await claimDelivery(scope, later(60_000))).toBeNull();
    expect(await claimDelivery(scope, later(6 * 60_000))).toMatchObject({ attempts: 2 });
  });

  it("tries a failed message again after growing pauses, and gives it up in the end", async () => {
    await queue("a");
    let at = SOON;
    const pauses: number[] = [];
    for (;;) {
      const claim = await claimDelivery(scope, at);
      if (claim === null) break;
      await settleDelivery(scope, claim, { kind: "failed", error: "550 no" }, at);
      const next = await nextAt();
      if (next === null) break;
      pauses.push(next.getTime() - at.getTime());
      at = next;
    }
    expect(pauses).toHaveLength(7);
    expect(pauses.every((pause, index) => index === 0 || pause >= (pauses[index - 1] ?? 0))).toBe(true);
    const { rows } = await db.database.pool.query(
      "select status, last_error from delivery where organization_id = $1",
      [scope.organizationId],
    );
    expect(rows).toEqual([{ status: "failed", last_error: "550 no" }]);
  });

  it("is done with what was sent or kept", async () => {
    await queue("a", "b");
    for (const kind of ["sent", "kept"] as const) {
      const claim = await claimDelivery(scope, SOON);
      if (claim !== null) await settleDelivery(scope, claim, { kind }, SOON);
    }
    expect(await nextAt()).toBeNull();
  });
});

describe("reconcileAlerts", () => {
  const NOW = new Date("2026-11-10T12:00:00Z");
  const draft = (callerId: string, detectedAt: string): AlertDraft => ({
    callerId,
    carrier: null,
    kind: "block",
    severity: "critical",
    detectedAt: new Date(detectedAt),
    evidence: {
      metric: "blocked",
      rateBefore: 0,
      rateAfter: 0.2,
      low: 0.1,
      high: 0.3,
      n: 50,
      since: detectedAt,
      summary: "",
      odds: null,
      confirmedAt: null,
      overAt: null,
    },
    ruleId: "scan_block",
    version: 1,
  });
  const reconcile = (...drafts: AlertDraft[]) =>
    ownerTransaction((tx) => reconcileAlerts(scope, tx, drafts, { importId: null, now: NOW }));
  const RECENT = draft("+12025550100", "2026-11-10T09:00:00Z");
  const OLD = draft("+12025550101", "2026-10-01T09:00:00Z");

  it("raises each alert once, and marks as history what is older than three days", async () => {
    const first = await reconcile(RECENT, OLD);
    expect(first.raised.map((alert) => alert.isHistory)).toEqual([false, true]);
    expect(await reconcile(RECENT, OLD)).toEqual({ raised: [], withdrawn: 0, followUps: [] });
  });

  it("resolves by itself what is over, and opens it again when later calls show that it was not", async () => {
    const status = async () =>
      (await db.database.pool.query("select status from alert where organization_id = $1", [scope.organizationId]))
        .rows;
    const over = { ...RECENT, evidence: { ...RECENT.evidence, overAt: "2026-11-10T11:00:00.000Z" } };
    await reconcile(RECENT);
    expect(await status()).toEqual([{ status: "open" }]);
    await reconcile(over);
    expect(await status()).toEqual([{ status: "resolved" }]);
    await reconcile(RECENT);
    expect(await status()).toEqual([{ status: "open" }]);
  });

  it("withdraws what no longer holds, never erases it, and takes that back when it holds again", async () => {
    await reconcile(RECENT, OLD);
    expect(await reconcile(OLD)).toMatchObject({ raised: [], withdrawn: 1 });
    const withdrawn = async () =>
      (
        await db.database.pool.query(
          "select caller_id, withdrawn_at from alert where organization_id = $1 order by caller_id",
          [scope.organizationId],
        )
      ).rows;
    expect(await withdrawn()).toEqual([
      { caller_id: "+12025550100", withdrawn_at: NOW },
      { caller_id: "+12025550101", withdrawn_at: null },
    ]);
    expect(await reconcile(RECENT, OLD)).toEqual({ raised: [], withdrawn: 0, followUps: [] });
    expect((await withdrawn())[0]).toMatchObject({ withdrawn_at: null });
  });

  it("tells those who were told that it is taken back when it holds after all", async () => {
    const { raised } = await reconcile(RECENT);
    const ids = raised.map(({ id }) => id);
    await ownerTransaction((tx) => noteThread(scope, tx, ids, "alert:1"));
    expect((await reconcile()).followUps).toMatchObject([{ what: "withdrawn" }]);
    const again = await reconcile(RECENT);
    expect(again.followUps).toMatchObject([{ alertId: ids[0], what: "reinstated", threadKey: "alert:1" }]);
    expect((await reconcile(RECENT)).followUps).toEqual([]);
  });
});
