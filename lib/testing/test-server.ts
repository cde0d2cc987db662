import { createHash } from "node:crypto";
import os from "node:os";
import path from "node:path";
import pg from "pg";
import { connectionConfig } from "@/lib/platform/connection-config";
import { EmbeddedPostgres } from "@/lib/platform/embedded-postgres";
import { isProcessAlive } from "@/lib/platform/process-alive";

/** A PostgreSQL server that tests may make and drop databases on. */
export interface TestServer {
  /** URL of its maintenance database. */
  readonly url: string;
  /** Lets the server go; an embedded one stops with its last user. */
  release(): Promise<void>;
}

/**
 * The server behind `external`, or an embedded one that all test runs of this checkout share. It lies in the system's
 * folder for temporary files, where the account that runs PostgreSQL may go, and holds nothing worth keeping.
 */
export async function testServer(external: string | undefined): Promise<TestServer> {
  if (external !== undefined && external !== "") return { url: external, release: async () => undefined };
  const checkout = createHash("sha256").update(process.cwd()).digest("hex").slice(0, 12);
  const embedded = new EmbeddedPostgres(path.join(os.tmpdir(), `ringworthy-test-${checkout}`));
  const url = await embedded.acquire();
  await onServer(url, async (admin) => {
    await admin.query("alter system set fsync = off");
    await admin.query("alter system set synchronous_commit = off");
    await admin.query("alter system set full_page_writes = off");
    await admin.query("select pg_reload_conf()");
    for (const name of await databaseNames(admin, "rwtest_"))
      if (!isProcessAlive(Number(name.split("_")[1]))) await dropDatabase(admin, name);
  });
  return { url, release: () => embedded.release() };
}

/** Runs `work` with a connection to the server's maintenance database. */
export async function onServer<T>(url: string, work: (admin: pg.Client) => Promise<T>): Promise<T> {
  const admin = new pg.Client(connectionConfig(url));
  await admin.connect();
  try {
    return await work(admin);
  } finally {
    await admin.end();
  }
}

/** Names of the databases that start with `prefix`. */
export async function databaseNames(admin: pg.Client, prefix: string): Promise<string[]> {
  const found = await admin.query<{ datname: string }>(
    "select datname from pg_database where starts_with(datname, $1)",
    [prefix],
  );
  return found.rows.map((row) => row.datname);
}

/** Drops a database, whoever is connected to it. */
export async function dropDatabase(admin: pg.Client, name: string): Promise<void> {
  await admin.query(`drop database if exists ${pg.escapeIdentifier(name)} with (force)`);
}

/** The same server's URL with another database. */
export function withDatabase(url: string, name: string): string {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.href;
}
