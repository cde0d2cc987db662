import fs from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { openMigrations } from "@/lib/platform/migrations";
import { testDatabase } from "@/lib/testing/test-database";

const db = testDatabase();

it("the migrations produce the Prisma schema", async () => {
  expect(await (await openMigrations(db.url, process.cwd())).drift()).toBeNull();
});

it("a schema that says more than the migrations is noticed", async () => {
  const root = await fs.mkdtemp(path.join(os.tmpdir(), "ringworthy-drift-"));
  onTestFinished(() => fs.rm(root, { recursive: true, force: true }));
  await fs.cp("prisma", path.join(root, "prisma"), { recursive: true });
  const file = path.join(root, "prisma/schema/intake.prisma");
  const schema = await fs.readFile(file, "utf8");
  await fs.writeFile(file, schema.replace("model Source {", "model Source {\n  colour String?"));
  expect(await (await openMigrations(db.url, root)).drift()).toContain('"colour"');
});

it("nothing is left to apply, and applying again changes nothing", async () => {
  const migrations = await openMigrations(db.url, process.cwd());
  expect(await migrations.pending()).toEqual([]);
  expect(await migrations.deploy()).toEqual([]);
});
