import { describe, expect, it } from "vitest";
import { hasWorkers, joinWorkers } from "@/lib/platform/worker-presence";
import { testDatabase } from "@/lib/testing/test-database";

const db = testDatabase();

describe("the workers of a database", () => {
  it("know whether they are alone, also after one was killed", async () => {
    const alone: string[] = [];
    const join = (name: string) => joinWorkers(async () => void alone.push(name));
    expect(await hasWorkers()).toBe(false);
    const first = await join("first");
    expect(await hasWorkers()).toBe(true);
    const second = await join("second");
    await first.leave();
    const third = await join("third");
    expect(alone).toEqual(["first"]);
    await second.leave();
    await third.leave();
    await expect.poll(hasWorkers).toBe(false);
    const fourth = await join("fourth");
    expect(alone).toEqual(["first", "fourth"]);
    await fourth.leave();
  });

  it("are there again when the connection of one was cut", async () => {
    const worker = await joinWorkers(async () => undefined);
    await db.database.pool.query(
      "select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and mode = 'ShareLock' and database = (select oid from pg_database where datname = current_database())",
    );
    await expect.poll(hasWorkers, { timeout: 5_000 }).toBe(true);
    await worker.leave();
    await expect.poll(hasWorkers).toBe(false);
  });
});
