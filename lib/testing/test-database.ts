import { randomUUID } from "node:crypto";
import path from "node:path";
import pg from "pg";
import { afterAll, beforeAll, inject } from "vitest";
import { closeJobQueue } from "@/lib/pipeline/job-queue";
import { useDatabase as adoptDatabase, type Database, openDatabase } from "@/lib/platform/db";
import { dropDatabase, onServer, withDatabase } from "@/lib/testing/test-server";

/** The database of a test file, once its hooks have run. */
export interface TestDatabase {
  /** The database itself, for what a test has to see or do beside the code that it tests. */
  readonly database: Database;
  readonly url: string;
}

/**
 * Gives this test file an empty migrated database of its own: every store that the file calls uses it. Call it once,
 * at the top of a `*.db.test.ts`; the database is made before the first test, and dropped after the last. The next file goes on
 * in the same process, and finds nothing of this one in it.
 */
export function testDatabase(): TestDatabase {
  // Another worker's uploads must not lie among those that a test counts.
  process.env.DATA_DIR = path.join(inject("dataRoot"), String(process.pid));
  let opened: Database | undefined;
  beforeAll(async () => {
    opened = await cloneTemplate();
    adoptDatabase(opened);
  });
  afterAll(async () => {
    if (opened === undefined) return;
    await closeJobQueue();
    forgetVisitors();
    const name = new URL(opened.url).pathname.slice(1);
    await opened.close();
    await onServer(inject("serverUrl"), (admin) => dropDatabase(admin, name));
  });
  const database = () => {
    if (opened === undefined) throw new Error("The test database exists from the first hook of the file on");
    return opened;
  };
  return {
    get database() {
      return database();
    },
    get url() {
      return database().url;
    },
  };
}

/** How often whom was answered lately, which a product keeps as long as its process lives. */
function forgetVisitors(): void {
  globalThis.ringworthyRateLimiter = undefined;
  globalThis.ringworthyWrongAttempts = undefined;
}

async function cloneTemplate(): Promise<Database> {
  const template = inject("templateName");
  const name = template.replace("template", randomUUID().replaceAll("-", ""));
  await onServer(inject("serverUrl"), async (admin) => {
    // Files copied as they are take a quarter of the time that pages written to the log do.
    await admin.query(
      `create database ${pg.escapeIdentifier(name)} template ${pg.escapeIdentifier(template)} strategy file_copy`,
    );
  });
  return openDatabase(withDatabase(inject("serverUrl"), name));
}
