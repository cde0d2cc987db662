import { describe, expect, it } from "vitest";
import { database } from "@/lib/platform/db";
import { withFreeSessionLock, withSessionLock } from "@/lib/platform/session-lock";
import { testDatabase } from "@/lib/testing/test-database";

const db = testDatabase();
const HASH = "hashtextextended($1, 2)";
const askers = Array.from({ length: 20 }, (_, index) => index);
/** Work that needs the pool itself, as all work under a lock does. */
const ask = async () => void (await database().pool.query("select 1"));

async function waiting(name: string): Promise<number> {
  const { rows } = await db.database.pool.query<{ waiting: number }>(
    `select count(*)::int as waiting from pg_locks where locktype = 'advisory' and not granted
       and database = (select oid from pg_database where datname = current_database())
       and ((classid::bigint << 32) | objid::bigint) = ${HASH}`,
    [name],
  );
  return rows[0]?.waiting ?? 0;
}

describe("withSessionLock", { timeout: 15_000 }, () => {
  it("lets more callers than the pool has connections take their turns, in the order in which they came", async () => {
    const done: number[] = [];
    let working = 0;
    await Promise.all(
      askers.map((index) =>
        withSessionLock("one name", async () => {
          working += 1;
          expect(working).toBe(1);
          await ask();
          working -= 1;
          done.push(index);
        }),
      ),
    );
    expect(done).toEqual(askers);
  });

  it("ends under more names than there are connections for locks", async () => {
    await Promise.all(askers.map((index) => withSessionLock(`name ${index}`, ask)));
  });

  it("waits for another process with one connection, and none of the pool", async () => {
    const other = await db.database.pool.connect();
    await other.query(`select pg_advisory_lock(${HASH})`, ["held elsewhere"]);
    const done: number[] = [];
    const all = Promise.all(
      askers.map((index) => withSessionLock("held elsewhere", async () => void done.push(index))),
    );
    await expect.poll(() => waiting("held elsewhere"), { timeout: 10_000 }).toBe(1);
    expect(db.database.pool.totalCount - db.database.pool.idleCount).toBe(1);
    expect(done).toEqual([]);
    await other.query(`select pg_advisory_unlock(${HASH})`, ["held elsewhere"]);
    other.release();
    await all;
    expect(done).toEqual(askers);
  });

  it("gives the turn on when work fails, and gives back what work returns", async () => {
    const failing = withSessionLock("failing", async () => {
      await ask();
      throw new Error("It rained");
    });
    const next = withSessionLock("failing", async () => "dry");
    await expect(failing).rejects.toThrow("It rained");
    expect(await next).toBe("dry");
  });
});

describe("withFreeSessionLock", () => {
  it("runs work unless other work runs under that name, and gives the name free when work ends or fails", async () => {
    const done: string[] = [];
    const attempt = (name: string) => withFreeSessionLock("a name", async () => void done.push(name));
    const ran = await withFreeSessionLock("a name", async () => {
      expect(await attempt("beside")).toBe(false);
      await ask();
    });
    expect(ran).toBe(true);
    const failing = withFreeSessionLock("a name", async () => {
      throw new Error("It rained");
    });
    await expect(failing).rejects.toThrow("It rained");
    await expect.poll(() => attempt("afterwards"), { timeout: 10_000 }).toBe(true);
    expect(done).toEqual(["afterwards"]);
  });
});
