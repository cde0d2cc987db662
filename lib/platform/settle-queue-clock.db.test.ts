import { expect, it, vi } from "vitest";
import { openQueue } from "@/lib/platform/queue";
import { settleQueueClock } from "@/lib/platform/settle-queue-clock";
import { testDatabase } from "@/lib/testing/test-database";

const db = testDatabase();
const QUEUES = [{ name: "probe", policy: "exclusive" }] as const;
const ask = (text: string) => db.database.pool.query(text);

/** How many notes of the queue lie ahead of the clock. */
async function ahead(): Promise<unknown[]> {
  const { rows } = await ask(`
    select (select count(*) from pgboss.version where cron_on > now()) as crons,
      (select count(*) from pgboss.queue where maintain_on > now() or monitor_on > now() or monitor_claim_on > now()) as queues,
      (select count(*) from pgboss.job where start_after > now()) as jobs,
      (select count(*) from pgboss.job where singleton_on > now() at time zone 'utc') as slots`);
  return Object.values(rows[0]);
}

it("lets jobs, schedules and the watch over them go on after the clock was set back by a day", async () => {
  const client = await openQueue(QUEUES, "client");
  await client.send("probe", { call: 1 }, "one");
  await client.send("probe", { call: 2 }, "two");
  await ask(
    "update pgboss.job set start_after = now() + interval '1 day', singleton_on = now() at time zone 'utc' + interval '1 day'",
  );
  await ask("update pgboss.version set cron_on = now() + interval '1 day'");
  await ask(
    "update pgboss.queue set maintain_on = now() + interval '1 day', monitor_claim_on = now() + interval '1 day'",
  );
  expect(await ahead()).toEqual([1, expect.any(Number), 2, 2]);
  const worker = await openQueue(QUEUES, "worker");
  expect((await ahead()).slice(2)).toEqual([0, 0]);
  const done: object[] = [];
  await worker.work("probe", async (data) => void done.push(data));
  await expect.poll(() => done.length, { timeout: 8_000 }).toBe(2);
  await worker.close(1_000);
  await client.close(1_000);
}, 20_000);

it("leaves alone what lies ahead as it should", async () => {
  const client = await openQueue(QUEUES, "client");
  await client.send("probe", { call: 3 }, "three");
  await ask("update pgboss.job set start_after = now() + interval '1 minute' where state = 'created'");
  await ask("update pgboss.version set cron_on = now() + interval '1 day'");
  await settleQueueClock();
  const [crons, , jobs] = await ahead();
  expect([crons, jobs]).toEqual([0, 1]);
  await client.close(1_000);
});

it("keeps the timers of a worker going whose own clock was set back", async () => {
  const worker = await openQueue(QUEUES, "worker");
  const dayAgo = Date.now() - 86_400_000;
  const clock = vi.spyOn(Date, "now").mockReturnValue(dayAgo);
  const claimed = async () =>
    (await ask("select monitor_claim_on as at from pgboss.queue where name = 'probe'")).rows[0]?.at;
  try {
    // The timer that was set before the change may still fire; the next one is set after it.
    for (const round of ["first", "second"]) {
      await ask("update pgboss.queue set monitor_claim_on = null");
      await expect.poll(claimed, { timeout: 12_000, message: round }).not.toBeNull();
    }
  } finally {
    clock.mockRestore();
    await worker.close(1_000);
  }
}, 40_000);
