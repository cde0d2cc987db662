import { Registry } from "prom-client";
import { beforeAll, expect, it } from "vitest";
import { jobQueue, requestEvaluation } from "@/lib/pipeline/job-queue";
import { openDatabase, useDatabase as setDatabase } from "@/lib/platform/db";
import { joinWorkers } from "@/lib/platform/worker-presence";
import { aTenant } from "@/lib/testing/a-tenant";
import { testDatabase } from "@/lib/testing/test-database";
import { observeBacklog } from "@/lib/web/observe-backlog";

const db = testDatabase();
const registry = new Registry();
beforeAll(async () => {
  await jobQueue();
});

async function samples(): Promise<string[]> {
  await observeBacklog(registry);
  return (await registry.metrics()).split("\n").filter((line) => line !== "" && !line.startsWith("#"));
}

it("tells what waits and since when, what was not taken, and whether a worker is there", async () => {
  const { organization } = await aTenant("Waiting");
  await requestEvaluation(organization.id);
  await db.database.pool.query(
    "update pgboss.job set created_on = now() - interval '90 seconds' where name = 'evaluate'",
  );
  await db.database.pool.query(
    `insert into delivery (organization_id, channel, recipient, idempotency_key, subject, text, html, status, attempts, created_at)
     select $1, 'email', 'ada@clinic.example', n::text, 's', 't', 'h', (array['queued', 'queued', 'failed', 'failed'])[n]::delivery_status,
       (array[0, 2, 8, 8])[n], now() - case when n = 4 then interval '3 days' else '0' end from generate_series(1, 4) n`,
    [organization.id],
  );
  const found = await samples();
  expect(found).toEqual(
    expect.arrayContaining([
      "ringworthy_database_up 1",
      "ringworthy_worker_up 0",
      'ringworthy_jobs_waiting{queue="evaluate"} 1',
      'ringworthy_jobs_waiting{queue="import"} 0',
      "ringworthy_messages_waiting 2",
      "ringworthy_messages_retrying 1",
      "ringworthy_messages_failed_last_day 1",
    ]),
  );
  const oldest = found.find((line) => line.startsWith('ringworthy_jobs_oldest_seconds{queue="evaluate"}'));
  expect(Number(oldest?.split(" ")[1])).toBeGreaterThanOrEqual(90);
  const presence = await joinWorkers(async () => undefined);
  expect(await samples()).toContain("ringworthy_worker_up 1");
  await presence.leave();
});

it("says that the database is away, and repeats no numbers of before", async () => {
  const nobody = new URL(db.url);
  nobody.port = "1";
  const away = openDatabase(nobody.href);
  setDatabase(away);
  expect(await samples()).toEqual(["ringworthy_database_up 0"]);
  await away.close();
  setDatabase(db.database);
});
