import type pg from "pg";
import { database } from "@/lib/platform/db";

/**
 * Runs `work` while nobody else on this database runs work under the same name; waits for its turn, however long that
 * takes. Within this process callers take their turns in the order in which they came, so that a crowd of them awaits
 * the lock with one connection, and none of the pool that the work needs.
 * The lock ends with this process's connection, so a killed owner never keeps it.
 */
export async function withSessionLock<T>(name: string, work: () => Promise<T>): Promise<T> {
  const { pool, lines } = database().sessionLocks;
  const turn = (lines.get(name) ?? Promise.resolve()).then(() => locked(pool, name, work));
  const over = turn.then(
    () => undefined,
    () => undefined,
  );
  lines.set(name, over);
  try {
    return await turn;
  } finally {
    if (lines.get(name) === over) lines.delete(name);
  }
}

/**
 * Runs `work` under a name as {@link withSessionLock} does, unless somebody else, in this process or another one, runs work
 * under it now.
 * @returns whether it ran
 */
export async function withFreeSessionLock(name: string, work: () => Promise<void>): Promise<boolean> {
  const client = await database().sessionLocks.pool.connect();
  let isHealthy = false;
  try {
    const { rows } = await client.query<{ is_mine: boolean }>(
      "select pg_try_advisory_lock(hashtextextended($1, 2)) as is_mine",
      [name],
    );
    const isMine = rows[0]?.is_mine === true;
    if (isMine) {
      await work();
      await client.query("select pg_advisory_unlock(hashtextextended($1, 2))", [name]);
    }
    isHealthy = true;
    return isMine;
  } finally {
    client.release(!isHealthy);
  }
}

async function locked<T>(pool: pg.Pool, name: string, work: () => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let isHealthy = false;
  try {
    await client.query("select pg_advisory_lock(hashtextextended($1, 2))", [name]);
    const result = await work();
    await client.query("select pg_advisory_unlock(hashtextextended($1, 2))", [name]);
    isHealthy = true;
    return result;
  } finally {
    // Closing the connection gives the lock back, too.
    client.release(!isHealthy);
  }
}
