import { checkedEnv } from "@/lib/cli/checked-env";
import { connectionAdvice } from "@/lib/cli/connection-advice";
import { firstLine, LaunchError } from "@/lib/cli/launch/launch-error";
import { serverName } from "@/lib/platform/database-address";
import { UnfitDatabaseError } from "@/lib/platform/database-fitness";
import { EmbeddedPostgres, PATIENT } from "@/lib/platform/embedded-postgres";
import type { Env } from "@/lib/platform/env";
import { type Migrations, onMigrations, openMigrations } from "@/lib/platform/migrations";
import { settleLedgerKey } from "@/lib/platform/settle-ledger-key";

/** A PostgreSQL server that this process may rely on. */
export interface DatabaseServer {
  readonly url: string;
  /**
   * Makes sure that the embedded server still answers, starting it again when it does not.
   * @throws LaunchError when it could only be started under another URL
   */
  revive(): Promise<void>;
  /** Lets the server go; the embedded one stops with its last user. */
  release(): Promise<void>;
}

/**
 * The server of this configuration: that of `DATABASE_URL`, else the embedded one of the data directory, started when
 * it does not run.
 * @param stop ends the waiting for it
 * @throws LaunchError when the embedded one cannot be started
 */
export async function acquireServer(env: Env, stop?: AbortSignal): Promise<DatabaseServer> {
  if (env.DATABASE_URL !== undefined)
    return { url: env.DATABASE_URL, revive: async () => undefined, release: async () => undefined };
  const embedded = new EmbeddedPostgres(env.dataDir);
  try {
    const url = await embedded.acquire({ ...PATIENT, stop });
    const revive = async (): Promise<void> => {
      if ((await embedded.acquire({ hangMs: 0 })) !== url)
        throw new LaunchError("The database had to move to another port, because its own was taken. Start again.");
    };
    return { url, revive, release: () => embedded.release() };
  } catch (error) {
    throw new LaunchError(error instanceof Error ? error.message : String(error), error);
  }
}

/** Runs `work` with the server of this process's configuration. @throws LaunchError when there is none */
export async function withServer<Result>(work: (env: Env, url: string) => Promise<Result>): Promise<Result> {
  const env = checkedEnv();
  const server = await acquireServer(env);
  try {
    return await work(env, server.url);
  } finally {
    await server.release();
  }
}

/**
 * Opens the migrations of the product on the server.
 * @throws LaunchError when the server cannot be reached
 */
export async function serverMigrations(env: Env, url: string): Promise<Migrations> {
  try {
    return await openMigrations(url, process.cwd());
  } catch (error) {
    throw explained(env, error);
  }
}

/**
 * Brings the server's database up to date.
 * @returns the names of the migrations that were applied
 * @throws LaunchError when the server cannot be reached, is none that can be used, or a migration fails
 */
export async function deployMigrations(env: Env, url: string): Promise<readonly string[]> {
  return onMigrations(serverMigrations(env, url), async ({ deploy }) => {
    try {
      return await deploy();
    } catch (error) {
      throw explained(env, error);
    }
  });
}

function explained({ DATABASE_URL, dataDir }: Env, error: unknown): LaunchError {
  const reason = firstLine(error).replace(/\.$/, "");
  const isUnfit = error instanceof UnfitDatabaseError;
  if (DATABASE_URL === undefined)
    return new LaunchError(
      isUnfit
        ? `DATA_DIR: the database in ${dataDir} cannot be used: ${reason}.`
        : `The database could not be brought up to date: ${reason}.`,
      error,
    );
  const server = `DATABASE_URL: the PostgreSQL at ${serverName(DATABASE_URL)}`;
  return new LaunchError(
    isUnfit
      ? `${server} cannot be used: ${reason}.`
      : `${server} could not be used: ${reason}. ${connectionAdvice(error)}`,
    error,
  );
}

/**
 * Gives this process, and those that it starts, the key under which the database's calls are stored.
 * @param isLost takes another key for good where that one is lost
 * @throws LaunchError when it is not the one that there is
 */
export async function settleKeys(env: Env, url: string, isLost = false): Promise<void> {
  try {
    process.env.LEDGER_KEY = await settleLedgerKey(env, url, isLost);
  } catch (error) {
    throw new LaunchError(firstLine(error), error);
  }
}
