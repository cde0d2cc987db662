import pg from "pg";
import { connectionConfig } from "@/lib/platform/connection-config";

/**
 * Runs `work` while nobody else brings the database behind `url` up to date; waits for its turn. The lock is that of one
 * connection, and goes with it when its owner is killed.
 */
export async function withMigrationLock<T>(url: string, work: () => Promise<T>): Promise<T> {
  const client = new pg.Client(connectionConfig(url));
  // A connection that is cut takes the lock with it; the work has connections of its own, and tells of its own trouble.
  client.on("error", () => undefined);
  await client.connect();
  try {
    await client.query("select pg_advisory_lock(hashtextextended('ringworthy migrations', 4))");
    return await work();
  } finally {
    await client.end().catch(() => undefined);
  }
}
