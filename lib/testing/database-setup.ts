import fs from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import pg from "pg";
import type { TestProject } from "vitest/node";
import { onMigrations, openMigrations } from "@/lib/platform/migrations";
import { databaseNames, dropDatabase, onServer, testServer, withDatabase } from "@/lib/testing/test-server";

declare module "vitest" {
  interface ProvidedContext {
    /** URL of the server's maintenance database. */
    serverUrl: string;
    /** Name of the migrated database that every test file clones. */
    templateName: string;
    /** Folder of this run, in which each worker has a data directory of its own. */
    dataRoot: string;
  }
}

/**
 * Before the first database test: a server, and on it one migrated database that the test files clone. `DATABASE_URL`
 * names an external server; its user needs CREATEDB and CREATEROLE. Afterwards everything of this run is dropped.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await testServer(process.env.DATABASE_URL);
  const run = `rwtest_${process.pid}_`;
  const template = `${run}template`;
  await onServer(server.url, async (admin) => {
    for (const leftover of await databaseNames(admin, run)) await dropDatabase(admin, leftover);
    await admin.query(`create database ${pg.escapeIdentifier(template)} template template0`);
  });
  await onMigrations(openMigrations(withDatabase(server.url, template), process.cwd()), ({ deploy }) => deploy());
  // A database to which somebody is connected cannot be cloned.
  await onServer(server.url, (admin) =>
    admin.query(`alter database ${pg.escapeIdentifier(template)} allow_connections false`),
  );
  project.provide("serverUrl", server.url);
  project.provide("templateName", template);
  const dataRoot = await isolateEnvironment();
  project.provide("dataRoot", dataRoot);
  return async () => {
    await onServer(server.url, async (admin) => {
      for (const name of await databaseNames(admin, run)) await dropDatabase(admin, name);
    });
    await server.release();
    await fs.rm(dataRoot, { recursive: true, force: true });
  };
}

/** What the workers inherit: a data directory of the run's own, and no way to a database but the one they clone. @returns that directory */
async function isolateEnvironment(): Promise<string> {
  const dataDir = await fs.mkdtemp(path.join(os.tmpdir(), "ringworthy-test-data-"));
  delete process.env.DATABASE_URL;
  delete process.env.SMTP_URL;
  process.env.DATA_DIR = dataDir;
  process.env.LOG_LEVEL ??= "silent";
  return dataDir;
}
