import fs from "node:fs/promises";
import path from "node:path";
import { databaseFacts, UnfitDatabaseError, unfitness } from "@/lib/platform/database-fitness";
import { withMigrationLock } from "@/lib/platform/migration-lock";
import { onConnection } from "@/lib/platform/one-connection";
import {
  type HistoryDiagnostic,
  openSchemaEngine,
  type SchemaEngine,
  type SchemaFiles,
} from "@/lib/platform/schema-engine";

const LOCK_FILE = 'provider = "postgresql"\n';
const EVERYTHING = { externalTables: [], externalEnums: [] };

/** What `migrations` does for a database: bring it up to date, or say how it differs. */
export interface Migrations {
  /**
   * Applies what is missing, once, whoever else tries at the same time.
   * @returns the names of what was applied
   * @throws UnfitDatabaseError before anything is changed
   */
  deploy(): Promise<string[]>;
  /** @returns why the database cannot be the product's, and what to do about it; null when it can */
  unfitness(): Promise<string | null>;
  /** @returns why the database is not up to date; empty when it is */
  pending(): Promise<string[]>;
  /** Compares what the migration files produce with the Prisma schema. @returns the difference; null when there is none */
  drift(): Promise<string | null>;
  /** Writes a migration file for the difference. @returns its folder; null when there is no difference */
  create(name: string): Promise<string | null>;
  /** Lets the database go. Whoever else wants to bring it up to date waits for that. */
  close(): Promise<void>;
}

/**
 * Opens the migrations of `prisma/` below `root` on the database behind `url`.
 * @throws the engine's error, with the statement and line that failed
 */
export async function openMigrations(url: string, root: string): Promise<Migrations> {
  // The engine has words of its own for a server that lets nobody in; the server's and the driver's say why.
  await onConnection(url, async () => undefined);
  const schemas = await readSchemas(path.join(root, "prisma/schema"));
  const { engine, close } = await openSchemaEngine(url, schemas);
  const folder = path.join(root, "prisma/migrations");
  return {
    deploy: () => deploy(engine, folder, url),
    unfitness: async () => unfitnessFor(await readMigrations(folder), url),
    pending: () => pending(engine, folder),
    drift: () => drift(engine, folder, schemas),
    create: (name) => create(engine, folder, schemas, name),
    close,
  };
}

/** Runs `work` with migrations that are being opened, and lets the database go. @throws what opening and `work` throw */
export async function onMigrations<Result>(
  opening: Promise<Migrations>,
  work: (migrations: Migrations) => Promise<Result>,
): Promise<Result> {
  const migrations = await opening;
  try {
    return await work(migrations);
  } finally {
    await migrations.close();
  }
}

async function deploy(engine: SchemaEngine, folder: string, url: string): Promise<string[]> {
  const migrationsList = await readMigrations(folder);
  const reason = await unfitnessFor(migrationsList, url);
  if (reason !== null) throw new UnfitDatabaseError(reason);
  return withMigrationLock(url, async () => {
    await takeUpFailed(engine, migrationsList);
    try {
      return (await engine.applyMigrations({ migrationsList, filters: EVERYTHING })).appliedMigrationNames;
    } catch (error) {
      throw new Error(causeOf(error), { cause: error });
    }
  });
}

async function unfitnessFor({ migrationDirectories }: MigrationsList, url: string): Promise<string | null> {
  return unfitness(
    await databaseFacts(url),
    migrationDirectories.map((directory) => directory.path),
  );
}

/**
 * Lets a migration be tried again that failed, or whose process was killed. A script is one transaction, so that nothing of
 * it has stayed; and whoever holds the lock knows that it is not under way.
 */
async function takeUpFailed(engine: SchemaEngine, migrationsList: MigrationsList): Promise<void> {
  const { failedMigrationNames } = await engine.diagnoseMigrationHistory({
    migrationsList,
    optInToShadowDatabase: false,
    filters: EVERYTHING,
  });
  for (const migrationName of failedMigrationNames) await engine.markMigrationRolledBack({ migrationName });
}

/** Where the engine's first line says only that there was an error, its second has the server's words. */
function causeOf(error: unknown): string {
  const [first = "", second = ""] = (error instanceof Error ? error.message : String(error)).trim().split("\n");
  const told = first === "external connector error" && second !== "" ? second : first;
  return told.replace(/^(?:Error querying the database: )?(?:ERROR: )?/, "");
}

async function pending(engine: SchemaEngine, folder: string): Promise<string[]> {
  const migrationsList = await readMigrations(folder);
  const found = await engine.diagnoseMigrationHistory({
    migrationsList,
    optInToShadowDatabase: false,
    filters: EVERYTHING,
  });
  return [
    ...(found.history ? [historyWords(found.history)] : []),
    ...found.failedMigrationNames.map((name) => `failed: ${name}`),
    ...found.editedMigrationNames.map((name) => `edited after it was applied: ${name}`),
  ];
}

function historyWords(history: HistoryDiagnostic): string {
  return history.diagnostic === "databaseIsBehind"
    ? `not applied yet: ${history.unappliedMigrationNames.join(", ")}`
    : `applied by another version of Ringworthy: ${history.unpersistedMigrationNames.join(", ")}`;
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

type MigrationsList = Awaited<ReturnType<typeof readMigrations>>;

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
