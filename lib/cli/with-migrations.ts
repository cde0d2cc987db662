import { checkedEnv } from "@/lib/cli/checked-env";
import { acquireServer } from "@/lib/cli/database-server";
import { type Migrations, openMigrations } from "@/lib/platform/migrations";

/** Runs `work` with the migrations of the product's own database, which is left as it is otherwise. */
export async function withMigrations<T>(work: (migrations: Migrations) => Promise<T>): Promise<T> {
  const server = await acquireServer(checkedEnv());
  try {
    return await work(await openMigrations(server.url, process.cwd()));
  } finally {
    await server.release();
  }
}
