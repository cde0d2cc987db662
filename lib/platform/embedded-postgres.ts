import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import fs from "node:fs/promises";
import net from "node:net";
import os from "node:os";
import path from "node:path";
import pg from "pg";
import { z } from "zod";
import { dataFolder } from "@/lib/platform/data-dir";
import { withFileLock } from "@/lib/platform/file-lock";
import { type PostgresBinaries, packageRoot, postgresBinaries } from "@/lib/platform/postgres-binaries";
import { isProcessAlive } from "@/lib/platform/process-alive";
import { type ServerAccount, serverAccount } from "@/lib/platform/server-account";

const Cluster = z.object({ port: z.number(), user: z.string(), password: z.string(), database: z.string() });
type Cluster = z.infer<typeof Cluster>;

const LOCK_WAIT_MS = 90_000;
const ATTEMPTS = 6;
const PAUSE_MS = 1_000;
const MEBIBYTE = 1024 ** 2;

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
   * @returns its connection URL
   * @throws Error with the end of the server's log when it does not start
   */
  async acquire(): Promise<string> {
    const account = await this.#account();
    const { home } = account;
    await fs.mkdir(path.join(home, "leases"), { recursive: true, mode: 0o700 });
    if (account.ids.uid !== undefined) await fs.chown(home, account.ids.uid, account.ids.gid ?? account.ids.uid);
    return withFileLock(path.join(home, "server.lock"), LOCK_WAIT_MS, async () => {
      const programs = await postgresBinaries(account.copyTo);
      if (!existsSync(path.join(home, "db", "PG_VERSION"))) await createCluster(programs, account);
      const cluster = await ensureRunning(programs, account, await readCluster(home));
      await fs.writeFile(leaseFile(home), "");
      return connectionUrl(cluster, cluster.database);
    });
  }

  /** Gives the lease back, and stops the server when nobody else on this machine holds one. */
  async release(): Promise<void> {
    const account = await this.#account();
    const { home } = account;
    if (!existsSync(leaseFile(home))) return;
    await withFileLock(path.join(home, "server.lock"), LOCK_WAIT_MS, async () => {
      await fs.rm(leaseFile(home), { force: true });
      if (await hasLivingLease(home)) return;
      const programs = await postgresBinaries(account.copyTo);
      await run(programs.pgCtl, ["stop", "-w", "-m", "fast", "-D", path.join(home, "db")], account);
    });
  }

  async #account(): Promise<ServerAccount> {
    return serverAccount(dataFolder(this.#dataDir, "postgres"), packageRoot());
  }
}

const leaseFile = (home: string) => path.join(home, "leases", String(process.pid));

async function hasLivingLease(home: string): Promise<boolean> {
  for (const pid of await fs.readdir(path.join(home, "leases"))) {
    if (isProcessAlive(Number(pid))) return true;
    await fs.rm(path.join(home, "leases", pid), { force: true });
  }
  return false;
}

async function readCluster(home: string): Promise<Cluster> {
  return Cluster.parse(JSON.parse(await fs.readFile(path.join(home, "cluster.json"), "utf8")));
}

async function writeCluster(home: string, cluster: Cluster): Promise<void> {
  await fs.writeFile(path.join(home, "cluster.json"), JSON.stringify(cluster), { mode: 0o600 });
}

async function createCluster(programs: PostgresBinaries, account: ServerAccount): Promise<void> {
  const { home, ids } = account;
  const data = path.join(home, "db");
  const password = randomBytes(18).toString("base64url");
  const passwordFile = path.join(home, "initial-password");
  await fs.writeFile(passwordFile, password, { mode: 0o600 });
  if (ids.uid !== undefined) await fs.chown(passwordFile, ids.uid, ids.gid ?? ids.uid);
  // A cluster without its version file is one that a killed start left half made.
  await fs.rm(data, { recursive: true, force: true });
  const made = await run(
    programs.initdb,
    [
      "-D",
      data,
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
    throw new Error(`The embedded PostgreSQL could not be created in ${data}: ${made.output.trim()}`);
  await writeCluster(home, { port: await freePort(), user: "ringworthy", password, database: "ringworthy" });
}

async function ensureRunning(programs: PostgresBinaries, account: ServerAccount, found: Cluster): Promise<Cluster> {
  if (await isAnswering(found)) return found;
  let cluster = found;
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const log = path.join(account.home, "server.log");
    const args = [
      "start",
      "-w",
      "-t",
      "60",
      "-D",
      path.join(account.home, "db"),
      "-l",
      log,
      "-o",
      serverOptions(cluster.port),
    ];
    await run(programs.pgCtl, args, account);
    if (await isAnswering(cluster)) {
      await ensureDatabase(cluster);
      return cluster;
    }
    if (await isFree(cluster.port)) {
      // A server that was killed holds its files until the last of its processes has gone.
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
      continue;
    }
    cluster = { ...cluster, port: await freePort() };
    await writeCluster(account.home, cluster);
  }
  const log = await fs.readFile(path.join(account.home, "server.log"), "utf8").catch(() => "");
  throw new Error(`The embedded PostgreSQL did not start. End of its log:\n${log.split("\n").slice(-15).join("\n")}`);
}

/** Settings that are honest for one machine that also runs the product: at most a quarter of memory, and durable. */
function serverOptions(port: number): string {
  const sharedBuffersMb = Math.min(512, Math.floor(os.totalmem() / MEBIBYTE / 4));
  const settings = {
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "''",
    shared_buffers: `${sharedBuffersMb}MB`,
    wal_compression: "on",
    max_wal_size: "4GB",
    checkpoint_timeout: "15min",
    max_connections: "100",
    timezone: "UTC",
    log_timezone: "UTC",
    // Its details and statements would bring rows of people into the log.
    log_error_verbosity: "terse",
    log_min_error_statement: "panic",
  };
  return [`-p ${port}`, ...Object.entries(settings).map(([name, value]) => `-c ${name}=${value}`)].join(" ");
}

async function isAnswering(cluster: Cluster): Promise<boolean> {
  const client = new pg.Client({
    connectionString: connectionUrl(cluster, "postgres"),
    connectionTimeoutMillis: 2_000,
  });
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function ensureDatabase(cluster: Cluster): Promise<void> {
  const client = new pg.Client({ connectionString: connectionUrl(cluster, "postgres") });
  await client.connect();
  try {
    const found = await client.query("select 1 from pg_database where datname = $1", [cluster.database]);
    if (found.rowCount === 0) await client.query(`create database "${cluster.database}"`);
  } finally {
    await client.end();
  }
}

const connectionUrl = (cluster: Cluster, database: string) =>
  `postgresql://${cluster.user}:${cluster.password}@127.0.0.1:${cluster.port}/${database}`;

async function isFree(port: number): Promise<boolean> {
  return freePort(port).then(
    () => true,
    () => false,
  );
}

/** A port that nobody listens on: `wished`, or any. Rejects when the wished-for one is taken. */
async function freePort(wished = 0): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = net.createServer();
    server.once("error", reject);
    server.listen(wished, "127.0.0.1", () => {
      const address = server.address();
      server.close(() =>
        typeof address === "object" && address
          ? resolve(address.port)
          : reject(new Error("The system gave no free port")),
      );
    });
  });
}

async function run(
  program: string,
  args: string[],
  account: ServerAccount,
): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve, reject) => {
    // The server that pg_ctl leaves behind would keep a pipe open, so pg_ctl gets none.
    const stdio = program.includes("pg_ctl") ? ("ignore" as const) : (["ignore", "pipe", "pipe"] as const);
    const child = spawn(program, args, {
      ...account.ids,
      cwd: account.home,
      stdio: stdio === "ignore" ? "ignore" : [...stdio],
      env: { ...process.env, LC_ALL: "C", PGPASSWORD: "" },
    });
    let output = "";
    child.stdout?.on("data", (piece) => (output += piece));
    child.stderr?.on("data", (piece) => (output += piece));
    child.once("error", reject);
    child.once("close", (code) => resolve({ code, output }));
  });
}
