import { afterAll, beforeAll, expect, it } from "vitest";
import { mintSystemScope } from "@/lib/account/organization-scope";
import { createRule } from "@/lib/alert/rules/alert-rule.store";
import { RuleDefinition } from "@/lib/alert/rules/rule-definition.schema";
import { judgeSilence } from "@/lib/pipeline/evaluate/judge-silence";
import { jobQueue } from "@/lib/pipeline/job-queue";
import { upkeep } from "@/lib/pipeline/keep/upkeep";
import { aTenant } from "@/lib/testing/a-tenant";
import { startMailTrap } from "@/lib/testing/mail-trap";
import { testDatabase } from "@/lib/testing/test-database";
import { testSettings } from "@/lib/testing/test-settings";
import { startWorker } from "@/lib/worker/worker";

const db = testDatabase();
const trap = await startMailTrap();
testSettings({ SMTP_URL: trap.url });
beforeAll(async () => {
  await jobQueue();
});
afterAll(() => trap.close());

const waiting = async (queue: string) => {
  const found = await db.database.pool.query<{ id: string }>(
    "select data ->> 'organizationId' as id from pgboss.job where name = $1 and state = 'created'",
    [queue],
  );
  return found.rows.map(({ id }) => id);
};

it("asks once an hour for an evaluation where calls have fallen silent, at whatever minute that runs", async () => {
  const { scope, organization } = await aTenant("Silent");
  const rule = { name: "Silent", metric: "silence", comparison: "above", threshold: 24, per: "together" };
  await createRule(scope, RuleDefinition.parse(rule), new Date("2026-11-01T00:00:00Z"));
  await db.database.pool.query(
    `insert into caller_id (organization_id, caller_id, first_call_at, last_call_at)
     values ($1, '+13125550103', '2026-11-10T09:30:00Z', '2026-11-10T09:30:00Z')`,
    [organization.id],
  );
  await judgeSilence(mintSystemScope(), new Date("2026-11-11T10:20:00Z"));
  expect(await waiting("evaluate")).toEqual([]);
  await judgeSilence(mintSystemScope(), new Date("2026-11-11T11:47:00Z"));
  expect(await waiting("evaluate")).toEqual([organization.id]);
});

it("sends what is due beside its upkeep, which only asks for it", async () => {
  const { organization, owner } = await aTenant("Due");
  await db.database.pool.query(
    `insert into delivery (organization_id, channel, recipient, idempotency_key, subject, text, html, kind)
     values ($1, 'email', $2, 'due', 'Due', 'text', 'html', 'alert')`,
    [organization.id, owner.email],
  );
  await upkeep(mintSystemScope(), () => new Date(Date.now() + 60_000));
  expect([await waiting("deliver"), trap.mails]).toEqual([[organization.id], []]);
  const worker = await startWorker();
  try {
    await expect.poll(() => trap.mails.map(({ subject }) => subject), { timeout: 10_000 }).toEqual(["Due"]);
    const { rows } = await db.database.pool.query<object>("select name, cron from pgboss.schedule order by name");
    expect(rows).toEqual([
      { name: "retain", cron: "17 * * * *" },
      { name: "silence", cron: "2 * * * *" },
      { name: "upkeep", cron: "* * * * *" },
    ]);
  } finally {
    await worker.stop();
  }
}, 30_000);
