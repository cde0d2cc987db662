import fs from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { onMigrations, openMigrations } from "@/lib/platform/migrations";
import { testDatabase } from "@/lib/testing/test-database";

const db = testDatabase();

it("the migrations produce the Prisma schema", async () => {
  expect(await onMigrations(openMigrations(db.url, process.cwd()), ({ drift }) => drift())).toBeNull();
});

it("a schema that says more than the migrations is noticed", async () => {
  const root = await fs.mkdtemp(path.join(os.tmpdir(), "ringworthy-drift-"));
  onTestFinished(() => fs.rm(root, { recursive: true, force: true }));
  await fs.cp("prisma", path.join(root, "prisma"), { recursive: true });
  const file = path.join(root, "prisma/schema/intake.prisma");
  const schema = await fs.readFile(file, "utf8");
  await fs.writeFile(file, schema.replace("model Source {", "model Source {\n  colour String?"));
  expect(await onMigrations(openMigrations(db.url, root), ({ drift }) => drift())).toContain('"colour"');
});

it("nothing is left to apply, and applying again changes nothing", async () => {
  const found = await onMigrations(openMigrations(db.url, process.cwd()), async ({ pending, deploy }) => [
    await pending(),
    await deploy(),
  ]);
  expect(found).toEqual([[], []]);
});
