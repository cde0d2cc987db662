import { checkedEnv } from "@/lib/cli/checked-env";
import { acquireServer, deployMigrations, settleKeys } from "@/lib/cli/database-server";
import { closeJobQueue } from "@/lib/pipeline/job-queue";
import { adoptDatabase } from "@/lib/platform/adopt-database";
import { closeDatabase } from "@/lib/platform/close-database";

/** Connects this process to a database. @returns gives the connection back */
export type Connect = (say: (line: string) => void) => Promise<() => Promise<void>>;

/**
 * Connects to the product's own database, beside a running product or without one, and brings it up to date.
 * @throws LaunchError when there is no way to it
 */
export async function connectProduct(say: (line: string) => void): Promise<() => Promise<void>> {
  const env = checkedEnv();
  const server = await acquireServer(env);
  try {
    const applied = await deployMigrations(env, server.url);
    await settleKeys(env, server.url);
    if (applied.length > 0) say(`Applied ${applied.length} database migrations.`);
  } catch (error) {
    await server.release();
    throw error;
  }
  adoptDatabase(server.url);
  return async () => {
    await closeJobQueue();
    await closeDatabase();
    await server.release();
  };
}
