import { onConnection } from "@/lib/platform/one-connection";

/**
 * Runs `work` while nobody else brings the database behind `url` up to date; waits for its turn. The lock is that of one
 * connection, and goes with it when its owner is killed; the work has connections of its own.
 */
export async function withMigrationLock<T>(url: string, work: () => Promise<T>): Promise<T> {
  return onConnection(url, async (client) => {
    await client.query("select pg_advisory_lock(hashtextextended('ringworthy migrations', 4))");
    return work();
  });
}
