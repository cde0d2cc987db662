import { access, constants, statfs } from "node:fs/promises";
import { checkedEnv } from "@/lib/cli/checked-env";
import { mailServerTrouble } from "@/lib/cli/connection-advice";
import { acquireServer, settleKeys } from "@/lib/cli/database-server";
import { firstLine } from "@/lib/cli/launch/launch-error";
import { closeJobQueue, jobQueue } from "@/lib/pipeline/job-queue";
import { adoptDatabase } from "@/lib/platform/adopt-database";
import { closeDatabase } from "@/lib/platform/close-database";
import { dataFolder } from "@/lib/platform/data-dir";
import { serverName } from "@/lib/platform/database-address";
import type { Env } from "@/lib/platform/env";
import { verifyMailServer } from "@/lib/platform/mailer";
import { type Migrations, onMigrations, openMigrations } from "@/lib/platform/migrations";
import { readSecretFile } from "@/lib/platform/secret-file";

/** One thing that was looked at. */
export interface Check {
  readonly check: "node" | "settings" | "disk" | "smtp" | "database" | "migrations" | "worker";
  readonly ok: boolean;
  readonly message: string;
}

const GIBIBYTE = 1024 ** 3;
const FREE_BYTES_MIN = GIBIBYTE;

/** Looks at everything that the product needs. What cannot be looked at, because something before it failed, is left out. */
export async function checkInstallation(): Promise<readonly Check[]> {
  const node = passed("node", `${process.version} on ${process.platform}-${process.arch}`);
  let env: Env;
  try {
    env = checkedEnv();
  } catch (error) {
    return [node, failed("settings", error)];
  }
  const [disk, smtp] = await Promise.all([
    attempt("disk", () => diskSpace(env)),
    attempt("smtp", () => mailServer(env)),
  ]);
  const secrets = await attempt("settings", async () => keptSecrets(env));
  return [node, ...(secrets.ok ? [] : [secrets]), disk, smtp, ...(await databaseChecks(env))];
}

/** Whether the secrets that are kept in the data directory can be read; those that are not there yet are made by a start. */
function keptSecrets(env: Env): string {
  if (env.AUTH_SECRET === undefined) readSecretFile(env.dataDir, "auth-secret");
  if (env.CALLEE_KEY === undefined) readSecretFile(env.dataDir, "callee-key");
  return "the secrets can be read";
}

async function diskSpace({ dataDir }: Env): Promise<string> {
  await access(dataFolder(dataDir, "uploads"), constants.W_OK);
  const { bavail, bsize } = await statfs(dataDir);
  const free = `${((bavail * bsize) / GIBIBYTE).toFixed(1)} GiB free for ${dataDir}`;
  if (bavail * bsize < FREE_BYTES_MIN) throw new Error(`${free}; at least 1 GiB is needed`);
  return free;
}

async function mailServer({ SMTP_URL }: Env): Promise<string> {
  if (SMTP_URL === undefined) return "SMTP_URL is not set: mails are kept in the outbox page";
  try {
    await verifyMailServer();
  } catch (error) {
    throw new Error(mailServerTrouble(error), { cause: error });
  }
  return `${new URL(SMTP_URL).host} takes mails`;
}

async function databaseChecks(env: Env): Promise<readonly Check[]> {
  try {
    const server = await acquireServer(env);
    try {
      return await serverChecks(env, server.url);
    } finally {
      await server.release();
    }
  } catch (error) {
    return [failed("database", error)];
  }
}

async function serverChecks(env: Env, url: string): Promise<readonly Check[]> {
  const { reason, pending } = await onMigrations(openMigrations(url, process.cwd()), howItStands);
  if (reason !== null)
    return [failed("database", new Error(`PostgreSQL at ${serverName(url)} cannot be used: ${reason}`))];
  const database = passed("database", `PostgreSQL at ${serverName(url)} answers`);
  if (pending.length > 0)
    return [
      database,
      failed("migrations", `${pending.join("; ")}. The next start, or "db deploy", brings it up to date.`),
    ];
  const migrations = passed("migrations", "up to date");
  const key = await attempt("settings", () => settleKeys(env, url).then(() => "the key of the calls is theirs"));
  if (!key.ok) return [database, migrations, key];
  adoptDatabase(url);
  try {
    return [database, migrations, await attempt("worker", workerHeartbeat)];
  } finally {
    await closeJobQueue();
    await closeDatabase();
  }
}

async function howItStands(migrations: Migrations): Promise<{ reason: string | null; pending: readonly string[] }> {
  const reason = await migrations.unfitness();
  return { reason, pending: reason === null ? await migrations.pending() : [] };
}

async function workerHeartbeat(): Promise<string> {
  if (await (await jobQueue()).hasLiveWorker()) return "a worker takes jobs";
  throw new Error("no worker has given a sign of life; imports wait until one does (npm start)");
}

async function attempt(check: Check["check"], look: () => Promise<string>): Promise<Check> {
  try {
    return passed(check, await look());
  } catch (error) {
    return failed(check, error);
  }
}

const passed = (check: Check["check"], message: string): Check => ({ check, ok: true, message });
const failed = (check: Check["check"], error: unknown): Check => ({ check, ok: false, message: firstLine(error) });
