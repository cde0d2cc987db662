import { expect, it, vi } from "vitest";
import { log } from "@/lib/platform/log";
import { openQueue } from "@/lib/platform/queue";
import { testDatabase } from "@/lib/testing/test-database";

const db = testDatabase();
const QUEUES = [{ name: "probe", policy: "exclusive" }] as const;

it("takes up the job of a worker that was killed, without waiting for its heart to stop", async () => {
  const client = await openQueue(QUEUES, "client");
  await client.send("probe", { call: 1 }, "one");
  // As a worker leaves it that is killed while it runs the job.
  await db.database.pool.query(
    "update pgboss.job set state = 'active', started_on = now(), heartbeat_on = now() where name = 'probe'",
  );
  expect(await client.hasLiveWorker()).toBe(false);
  const worker = await openQueue(QUEUES, "worker");
  expect(await client.hasLiveWorker()).toBe(true);
  const done: object[] = [];
  await worker.work("probe", async (data) => void done.push(data));
  await expect.poll(() => done, { timeout: 8_000 }).toEqual([{ call: 1 }]);
  await worker.close(1_000);
  await expect.poll(() => client.hasLiveWorker()).toBe(false);
  await client.close(1_000);
}, 20_000);

it("leaves a job alone that another worker runs", async () => {
  const first = await openQueue(QUEUES, "worker");
  let runs = 0;
  let end: () => void = () => undefined;
  const running = new Promise<void>((resolve) => {
    end = resolve;
  });
  await first.work("probe", async () => {
    runs += 1;
    await running;
  });
  await first.send("probe", { call: 2 }, "two");
  await expect.poll(() => runs, { timeout: 8_000 }).toBe(1);
  const second = await openQueue(QUEUES, "worker");
  await second.work("probe", async () => {
    runs += 1;
  });
  await new Promise((resolve) => setTimeout(resolve, 3_000));
  expect(runs).toBe(1);
  end();
  await first.close(5_000);
  await second.close(1_000);
}, 30_000);

it("writes a job that fails into the log, with its queue and the reason", async () => {
  const told = vi.spyOn(log, "error").mockImplementation(() => undefined);
  const worker = await openQueue(QUEUES, "worker");
  await worker.work("probe", async () => {
    throw new Error("the disk is full");
  });
  await worker.send("probe", { call: 3 }, "three");
  const failure = { err: new Error("the disk is full"), queue: "probe", jobId: expect.any(String) };
  await expect
    .poll(() => told.mock.calls, { timeout: 8_000 })
    .toContainEqual([failure, "a job failed, to be tried again"]);
  await worker.close(1_000);
  told.mockRestore();
}, 20_000);
