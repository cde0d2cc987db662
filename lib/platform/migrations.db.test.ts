import { randomUUID } from "node:crypto";
import fs from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { expect, inject, it, onTestFinished } from "vitest";
import { onMigrations, openMigrations } from "@/lib/platform/migrations";
import { dropDatabase, onServer, withDatabase } from "@/lib/testing/test-server";

const SECOND = "20270101000000_second";

/** A database that is up to date, and a folder of the migrations, to which one that fails is added. */
async function aFailingMigration(): Promise<{ url: string; root: string; script: string }> {
  const name = `rwtest_${process.pid}_${randomUUID().slice(0, 8)}`;
  const root = await fs.mkdtemp(path.join(os.tmpdir(), "ringworthy-migrations-"));
  onTestFinished(async () => {
    await onServer(inject("serverUrl"), (admin) => dropDatabase(admin, name));
    await fs.rm(root, { recursive: true, force: true });
  });
  await onServer(inject("serverUrl"), (admin) =>
    admin.query(`create database ${name} template ${inject("templateName")}`),
  );
  await fs.cp("prisma", path.join(root, "prisma"), { recursive: true });
  const script = path.join(root, "prisma/migrations", SECOND, "migration.sql");
  await fs.mkdir(path.dirname(script));
  await fs.writeFile(script, "create table half_made (n int);\nselect * from nowhere;\n");
  return { url: withDatabase(inject("serverUrl"), name), root, script };
}

it("a migration that failed says why, leaves nothing, and is tried again by the next start", async () => {
  const { url, root, script } = await aFailingMigration();
  const start = () => onMigrations(openMigrations(url, root), ({ deploy }) => deploy());
  await expect(start()).rejects.toThrow("No such table: nowhere");
  await expect(start()).rejects.toThrow("No such table: nowhere");
  await fs.writeFile(script, "create table half_made (n int);\n");
  expect(await start()).toEqual([SECOND]);
  expect(await onMigrations(openMigrations(url, root), ({ pending }) => pending())).toEqual([]);
}, 60_000);

it("of two starts at once one applies what is missing, and the other finds nothing left to do", async () => {
  const { url, root, script } = await aFailingMigration();
  await fs.writeFile(script, "select pg_sleep(1);\n");
  const starts = [1, 2].map(() => onMigrations(openMigrations(url, root), ({ deploy }) => deploy()));
  expect((await Promise.all(starts)).map((applied) => applied.at(-1)).toSorted()).toEqual([SECOND, undefined]);
}, 60_000);

it("a version of the product that is older than its database leaves it alone", async () => {
  const { url, root, script } = await aFailingMigration();
  await fs.writeFile(script, "select 1;\n");
  await onMigrations(openMigrations(url, root), ({ deploy }) => deploy());
  const older = await openMigrations(url, process.cwd());
  onTestFinished(() => older.close());
  await expect(older.deploy()).rejects.toThrow(
    `later version of Ringworthy has changed its tables already (${SECOND})`,
  );
  expect(await older.pending()).toEqual([`applied by another version of Ringworthy: ${SECOND}`]);
}, 60_000);
