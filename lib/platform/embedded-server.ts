import os from "node:os";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import pg from "pg";
import { hasCode } from "@/lib/base/has-code";
import { type Cluster, clusterUrl, writeCluster } from "@/lib/platform/cluster-file";
import { freePort } from "@/lib/platform/free-port";
import type { PostgresBinaries } from "@/lib/platform/postgres-binaries";
import { forgetStalePostmaster, runningPostmaster } from "@/lib/platform/postmaster-file";
import { runProgram } from "@/lib/platform/run-program";
import type { ServerAccount } from "@/lib/platform/server-account";
import { reasonInLog, serverLog } from "@/lib/platform/server-log";

const ATTEMPTS = 6;
const PAUSE_MS = 1_000;
const START_SECONDS = 5;
const ANSWER_WITHIN_MS = 2_000;
const MEBIBYTE = 1024 ** 2;
const WRONG_PASSWORD = "28P01";

/** For how long to wait for a server. */
export interface Patience {
  /** While it runs but does not answer: it goes through its log, or the machine hangs. */
  readonly hangMs: number;
  readonly stop?: AbortSignal | undefined;
}

/**
 * Starts the server of a cluster unless it runs, and waits until it answers. One that runs keeps its port, however long it
 * does not answer: moving would only lose sight of it.
 * @returns the cluster with the port that the server has
 * @throws Error that says why there is none
 */
export async function ensureServer(
  { pgCtl }: PostgresBinaries,
  account: ServerAccount,
  found: Cluster,
  patience: Patience,
): Promise<Cluster> {
  let cluster = found;
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const running = await reached(cluster, account.home, patience);
    if (running !== null) return running;
    patience.stop?.throwIfAborted();
    await startServer(pgCtl, account, cluster.port);
    const started = await reached(cluster, account.home, patience);
    if (started !== null) return started;
    // A server that was killed holds its files until the last of its processes has gone.
    if (await isFree(cluster.port)) await wait(PAUSE_MS);
    else cluster = await moved(cluster, account.home, await freePort());
  }
  throw new Error(`The embedded PostgreSQL did not start${await reasonInLog(account.home)}`);
}

async function startServer(pgCtl: string, account: ServerAccount, port: number): Promise<void> {
  const data = path.join(account.home, "db");
  await forgetStalePostmaster(data);
  await runProgram(
    pgCtl,
    ["start", "-w", "-t", String(START_SECONDS), "-D", data, "-l", serverLog(account.home), "-o", serverOptions(port)],
    account,
  );
}

/** The cluster when its server answers; null when none runs. */
async function reached(cluster: Cluster, home: string, patience: Patience): Promise<Cluster | null> {
  if (await isAnswering(cluster, home)) return cluster;
  const running = await runningPostmaster(path.join(home, "db"));
  if (running === null) return null;
  const found = await moved(cluster, home, running.port);
  return (await answers(found, home, patience)) ? found : null;
}

/** Waits for a server that runs. @returns false when it has ended meanwhile */
async function answers(cluster: Cluster, home: string, { hangMs, stop }: Patience): Promise<boolean> {
  const deadline = performance.now() + hangMs;
  while (!(await isAnswering(cluster, home))) {
    if ((await runningPostmaster(path.join(home, "db"))) === null) return false;
    stop?.throwIfAborted();
    if (performance.now() >= deadline)
      throw new Error(`The embedded PostgreSQL runs, but does not answer${await reasonInLog(home)}`);
    await wait(PAUSE_MS, undefined, stop === undefined ? {} : { signal: stop });
  }
  return true;
}

async function moved(cluster: Cluster, home: string, port: number): Promise<Cluster> {
  if (port === cluster.port) return cluster;
  await writeCluster(home, { ...cluster, port });
  return { ...cluster, port };
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

/**
 * Whether the server takes connections; makes the product's database where a start was killed before it could.
 * @throws Error when it takes them, but not with this password
 */
async function isAnswering(cluster: Cluster, home: string): Promise<boolean> {
  const client = new pg.Client({
    connectionString: clusterUrl(cluster, "postgres"),
    connectionTimeoutMillis: ANSWER_WITHIN_MS,
  });
  client.on("error", () => undefined);
  try {
    await client.connect();
    const found = await client.query("select 1 from pg_database where datname = $1", [cluster.database]);
    if (found.rowCount === 0) await client.query(`create database ${pg.escapeIdentifier(cluster.database)}`);
    return true;
  } catch (error) {
    if (hasCode(error, WRONG_PASSWORD) && (await runningPostmaster(path.join(home, "db")))?.port === cluster.port)
      throw new Error(
        `The password in ${path.join(home, "cluster.json")} is not that of the database beside it: put back the file that belongs to it, from the same backup.`,
        { cause: error },
      );
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function isFree(port: number): Promise<boolean> {
  return freePort(port).then(
    () => true,
    () => false,
  );
}
