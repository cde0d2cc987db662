import fs from "node:fs/promises";
import path from "node:path";
import { openSchemaEngine, type SchemaEngine, type SchemaFiles } from "@/lib/platform/schema-engine";

const LOCK_FILE = 'provider = "postgresql"\n';
const EVERYTHING = { externalTables: [], externalEnums: [] };

/** What `migrations` does for a database: bring it up to date, or say how it differs. */
export interface Migrations {
  /** Applies what is missing, once, whoever else tries at the same time. @returns the names of what was applied */
  deploy(): Promise<string[]>;
  /** @returns why the database is not up to date; empty when it is */
  pending(): Promise<string[]>;
  /** Compares what the migration files produce with the Prisma schema. @returns the difference; null when there is none */
  drift(): Promise<string | null>;
  /** Writes a migration file for the difference. @returns its folder; null when there is no difference */
  create(name: string): Promise<string | null>;
}

/**
 * Opens the migrations of `prisma/` below `root` on the database behind `url`.
 * @throws the engine's error, with the statement and line that failed
 */
export async function openMigrations(url: string, root: string): Promise<Migrations> {
  const schemas = await readSchemas(path.join(root, "prisma/schema"));
  const engine = await openSchemaEngine(url, schemas);
  const folder = path.join(root, "prisma/migrations");
  return {
    deploy: async () => {
      const migrationsList = await readMigrations(folder);
      return (await engine.applyMigrations({ migrationsList, filters: EVERYTHING })).appliedMigrationNames;
    },
    pending: () => pending(engine, folder),
    drift: () => drift(engine, folder, schemas),
    create: (name) => create(engine, folder, schemas, name),
  };
}

async function pending(engine: SchemaEngine, folder: string): Promise<string[]> {
  const migrationsList = await readMigrations(folder);
  const found = await engine.diagnoseMigrationHistory({
    migrationsList,
    optInToShadowDatabase: false,
    filters: EVERYTHING,
  });
  return [
    ...(found.history ? [`migration history: ${found.history.diagnostic}`] : []),
    ...found.failedMigrationNames.map((name) => `failed: ${name}`),
    ...found.editedMigrationNames.map((name) => `edited after it was applied: ${name}`),
  ];
}

async function drift(engine: SchemaEngine, folder: string, schemas: SchemaFiles): Promise<string | null> {
  const result = await engine.diff({
    from: { tag: "migrations", ...(await readMigrations(folder)) },
    to: { tag: "schemaDatamodel", files: schemas },
    script: true,
    exitCode: true,
    filters: EVERYTHING,
  });
  return result.exitCode === 0 ? null : (result.stdout ?? "the migrations do not produce the Prisma schema");
}

async function create(
  engine: SchemaEngine,
  folder: string,
  schemas: SchemaFiles,
  name: string,
): Promise<string | null> {
  const migrationsList = await readMigrations(folder);
  // Also fills the engine's picture of the shadow schema, which createMigration needs.
  const { action } = await engine.devDiagnostic({ migrationsList, filters: EVERYTHING });
  if (action.tag === "reset") throw new Error(`The development database must be reset first: ${action.reason}`);
  const made = await engine.createMigration({
    draft: false,
    migrationName: name,
    migrationsList,
    schema: { files: schemas },
    filters: EVERYTHING,
  });
  if (made.migrationScript === null) return null;
  const target = path.join(folder, made.generatedMigrationName);
  await fs.mkdir(target, { recursive: true });
  await fs.writeFile(path.join(target, `migration.${made.extension}`), made.migrationScript);
  await fs.writeFile(path.join(folder, "migration_lock.toml"), LOCK_FILE);
  return target;
}

async function readSchemas(folder: string): Promise<SchemaFiles> {
  const names = (await fs.readdir(folder)).filter((name) => name.endsWith(".prisma")).sort();
  return Promise.all(
    names.map(async (name) => {
      const file = path.join(folder, name);
      return { path: file, content: await fs.readFile(file, "utf8") };
    }),
  );
}

async function readMigrations(baseDir: string) {
  const entries = await fs.readdir(baseDir, { withFileTypes: true }).catch(() => []);
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  const migrationDirectories = names.sort().map(async (name) => {
    const value = await fs.readFile(path.join(baseDir, name, "migration.sql"), "utf8");
    return { path: name, migrationFile: { path: "migration.sql", content: { tag: "ok" as const, value } } };
  });
  return {
    baseDir,
    lockfile: { path: "migration_lock.toml", content: LOCK_FILE },
    shadowDbInitScript: "",
    migrationDirectories: await Promise.all(migrationDirectories),
  };
}
