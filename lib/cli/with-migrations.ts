import { serverMigrations, withServer } from "@/lib/cli/database-server";
import { type Migrations, onMigrations } from "@/lib/platform/migrations";

/** Runs `work` with the migrations of the product's own database, which is left as it is otherwise. */
export async function withMigrations<T>(work: (migrations: Migrations) => Promise<T>): Promise<T> {
  return withServer((env, url) => onMigrations(serverMigrations(env, url), work));
}
