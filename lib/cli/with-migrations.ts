import { checkedEnv } from "@/lib/cli/checked-env";
import { acquireServer, serverMigrations } from "@/lib/cli/database-server";
import type { Migrations } from "@/lib/platform/migrations";

/** Runs `work` with the migrations of the product's own database, which is left as it is otherwise. */
export async function withMigrations<T>(work: (migrations: Migrations) => Promise<T>): Promise<T> {
  const env = checkedEnv();
  const server = await acquireServer(env);
  try {
    return await work(await serverMigrations(env, server.url));
  } finally {
    await server.release();
  }
}
