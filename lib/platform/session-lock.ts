import { database } from "@/lib/platform/db";

/**
 * Runs `work` while no other process on this database runs work under the same name; waits for its turn.
 * The lock ends with this process's connection, so a killed owner never keeps it.
 */
export async function withSessionLock<T>(name: string, work: () => Promise<T>): Promise<T> {
  const client = await database().pool.connect();
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
