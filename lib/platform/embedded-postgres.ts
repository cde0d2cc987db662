import { randomBytes, randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import fs from "node:fs/promises";
import path from "node:path";
import { clusterUrl, readCluster, writeCluster } from "@/lib/platform/cluster-file";
import { dataFolder } from "@/lib/platform/data-dir";
import { ensureServer, type Patience } from "@/lib/platform/embedded-server";
import { withFileLock } from "@/lib/platform/file-lock";
import { freePort } from "@/lib/platform/free-port";
import { type PostgresBinaries, packageRoot, postgresBinaries } from "@/lib/platform/postgres-binaries";
import { isOwnerRunning, ownStart } from "@/lib/platform/process-identity";
import { runProgram } from "@/lib/platform/run-program";
import { type ServerAccount, serverAccount } from "@/lib/platform/server-account";
import { limitServerLog } from "@/lib/platform/server-log";

const LOCK_WAIT_MS = 90_000;
/** After a power cut the server goes through its log first, which takes a slow disk minutes. */
export const PATIENT: Patience = { hangMs: 15 * 60_000 };

/**
 * A PostgreSQL server that needs no administrator: made on first use, started when somebody needs it, stopped when the
 * last one leaves. Each user holds a lease (a file with its process id), so that a command line beside a running
 * product neither starts a second server nor stops the first. A server that survived its killed starter is taken over.
 */
export class EmbeddedPostgres {
  readonly #dataDir: string;

  /** @param dataDir the product's data directory; the cluster lives in `postgres` below it */
  constructor(dataDir: string) {
    this.#dataDir = path.resolve(dataDir);
  }

  /**
   * Takes a lease and makes sure that the server answers.
   * @param patience where it is asked to stop, a server that nobody else uses stops, too
   * @returns its connection URL
   * @throws Error with the server's reason when it does not start
   */
  async acquire(patience: Patience = PATIENT): Promise<string> {
    const account = await this.#account();
    const { home } = account;
    await fs.mkdir(path.join(home, "leases"), { recursive: true, mode: 0o700 });
    if (account.ids.uid !== undefined) await fs.chown(home, account.ids.uid, account.ids.gid ?? account.ids.uid);
    return withFileLock(path.join(home, "server.lock"), LOCK_WAIT_MS, async () => {
      const programs = await postgresBinaries(account.copyTo);
      await limitServerLog(home);
      if (!existsSync(path.join(home, "db", "PG_VERSION"))) await createCluster(programs, account);
      try {
        const cluster = await ensureServer(programs, account, await readCluster(home), patience);
        await fs.writeFile(leaseFile(home), await ownStart());
        return clusterUrl(cluster, cluster.database);
      } catch (error) {
        if (patience.stop?.aborted) await stopUnused(account);
        throw error;
      }
    });
  }

  /** Gives the lease back, and stops the server when nobody else on this machine holds one. */
  async release(): Promise<void> {
    const account = await this.#account();
    const { home } = account;
    if (!existsSync(leaseFile(home))) return;
    await withFileLock(path.join(home, "server.lock"), LOCK_WAIT_MS, async () => {
      await fs.rm(leaseFile(home), { force: true });
      await stopUnused(account);
    });
  }

  async #account(): Promise<ServerAccount> {
    return serverAccount(dataFolder(this.#dataDir, "postgres"), packageRoot());
  }
}

const leaseFile = (home: string) => path.join(home, "leases", String(process.pid));

async function stopUnused(account: ServerAccount): Promise<void> {
  if (await hasLivingLease(account.home)) return;
  const { pgCtl } = await postgresBinaries(account.copyTo);
  await runProgram(pgCtl, ["stop", "-w", "-m", "fast", "-D", path.join(account.home, "db")], account);
}

async function hasLivingLease(home: string): Promise<boolean> {
  for (const pid of await fs.readdir(path.join(home, "leases"))) {
    const lease = path.join(home, "leases", pid);
    if (await isOwnerRunning(Number(pid), await fs.readFile(lease, "utf8").catch(() => ""))) return true;
    await fs.rm(lease, { force: true });
  }
  return false;
}

/** How folders of clusters begin that are being made. */
const MAKING = "making-";

async function createCluster(programs: PostgresBinaries, account: ServerAccount): Promise<void> {
  const { home, ids } = account;
  const making = path.join(home, `${MAKING}${randomUUID()}`);
  const password = randomBytes(18).toString("base64url");
  const passwordFile = path.join(home, "initial-password");
  await fs.writeFile(passwordFile, password, { mode: 0o600 });
  if (ids.uid !== undefined) await fs.chown(passwordFile, ids.uid, ids.gid ?? ids.uid);
  await forgetHalfMade(home);
  const made = await runProgram(
    programs.initdb,
    [
      "-D",
      making,
      "-U",
      "ringworthy",
      `--pwfile=${passwordFile}`,
      "--auth=scram-sha-256",
      "--encoding=UTF8",
      "--locale=C.UTF-8",
      "--data-checksums",
    ],
    account,
  );
  await fs.rm(passwordFile, { force: true });
  if (made.code !== 0)
    throw new Error(`The embedded PostgreSQL could not be created in ${home}: ${made.output.trim()}`);
  await writeCluster(home, { port: await freePort(), user: "ringworthy", password, database: "ringworthy" });
  await fs.rename(making, path.join(home, "db"));
}

/** A start that was killed may have left a cluster of which nobody knows the password. */
async function forgetHalfMade(home: string): Promise<void> {
  const left = (await fs.readdir(home)).filter((name) => name.startsWith(MAKING));
  for (const name of left) await fs.rm(path.join(home, name), { recursive: true, force: true, maxRetries: 5 });
  // One without its version file is no cluster.
  await fs.rm(path.join(home, "db"), { recursive: true, force: true });
}
