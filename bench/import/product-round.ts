import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { createReadStream } from "node:fs";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type pg from "pg";
import { peakMemoryMb, processorSeconds, ServerClock } from "@/bench/import/processor-time";
import { foundOrganization } from "@/lib/account/member/member.store";
import { mintOrganizationScope, type OrganizationScope } from "@/lib/account/organization-scope";
import { WORKER_MEMORY } from "@/lib/cli/launch/product";
import { findImport } from "@/lib/intake/import/import.store";
import { startImport } from "@/lib/pipeline/import/start-import";
import { closeJobQueue } from "@/lib/pipeline/job-queue";
import { adoptDatabase } from "@/lib/platform/adopt-database";
import { closeDatabase } from "@/lib/platform/close-database";
import { onServer } from "@/lib/testing/test-server";

const WORKER = path.resolve(".build/worker.mjs");
const LOOK_EVERY_MS = 40;
const STILL_MAX_MS = 1_800_000;

/** One import: seconds on the clock until all rows are stored and tallied, and until scores and alerts followed. */
export interface ProductRound {
  readonly seconds: number;
  readonly secondsWithScores: number;
  readonly workerCpuSeconds: number;
  readonly serverCpuSeconds: number;
  readonly peakMb: number;
  readonly imported: number;
  readonly duplicate: number;
  readonly rejected: number;
  /** Longest time for which the progress that a person sees stood still, milliseconds. */
  readonly longestStillMs: number;
}

/** What one round measures: the import of a file, and then of the same file once more. */
export interface ProductRounds {
  readonly first: ProductRound;
  readonly again: ProductRound;
}

/**
 * Imports the file as the product does: uploaded by this process, read by a worker that has just started.
 * @param workerFlags options of Node for the worker, such as `--cpu-prof`
 */
export async function productRounds(
  url: string,
  dataDir: string,
  file: string,
  workerFlags: readonly string[] = [],
): Promise<ProductRounds> {
  adoptDatabase(url);
  const worker = await startWorker(url, dataDir, workerFlags);
  try {
    const scope = await makeOrganization();
    const first = await importOnce({ url, scope, worker }, file, false);
    await untilIdle(url, worker.pid ?? 0);
    return { first, again: await importOnce({ url, scope, worker }, file, true) };
  } finally {
    worker.kill("SIGTERM");
    await once(worker, "exit");
    await closeJobQueue();
    await closeDatabase();
  }
}

const IDLE_MS = 1_000;
const IDLE_SHARE = 0.1;
/** One second would do, were it not for the moment in which the server has ended a long query and the worker has not begun with its answer. */
const IDLE_SECONDS = 3;

/**
 * Waits until the worker has nothing left to do, because advice goes on after an import is complete: it takes hardly any
 * processor time for some seconds, and nobody asks the database anything that takes so long.
 */
async function untilIdle(url: string, pid: number): Promise<void> {
  await onServer(url, async (client) => {
    for (let [idle, spent] = [0, processorSeconds(pid)]; idle < IDLE_SECONDS; spent = processorSeconds(pid)) {
      await pause(IDLE_MS);
      const { rowCount } = await client.query(
        `select from pg_stat_activity where datname = current_database() and state = 'active'
           and query_start < now() - interval '500 ms' and pid <> pg_backend_pid()`,
      );
      const isIdle = rowCount === 0 && processorSeconds(pid) - spent < (IDLE_SHARE * IDLE_MS) / 1000;
      idle = isIdle ? idle + 1 : 0;
    }
  });
}

async function startWorker(url: string, dataDir: string, flags: readonly string[]): Promise<ChildProcess> {
  const worker = fork(WORKER, [], {
    execArgv: [...WORKER_MEMORY.flags, ...flags],
    env: {
      ...WORKER_MEMORY.env,
      ...process.env,
      NODE_ENV: "production",
      DATABASE_URL: url,
      DATA_DIR: dataDir,
      LOG_LEVEL: "error",
    },
  });
  await once(worker, "message");
  return worker;
}

async function makeOrganization(): Promise<OrganizationScope> {
  const { owner, organization } = await foundOrganization(
    {
      email: "owner@bench.example",
      name: null,
      passwordHash: "none",
      organizationName: "Bench",
      timeZone: "America/New_York",
      country: "US",
    },
    "any-person",
  );
  return mintOrganizationScope(organization.id, { kind: "person", userId: owner.id });
}

/** A product at work. */
interface Running {
  /** Of its database. */
  readonly url: string;
  readonly scope: OrganizationScope;
  readonly worker: ChildProcess;
}

async function importOnce({ url, scope, worker }: Running, file: string, again: boolean): Promise<ProductRound> {
  return onServer(url, async (client) => {
    const pid = worker.pid ?? 0;
    const importId = await startImport(scope, { filename: "calls.csv", again }, createReadStream(file));
    const clock = new ServerClock(client);
    await clock.start();
    const [begun, workerBefore] = [performance.now(), processorSeconds(pid)];
    const longestStillMs = await progressUntil(
      client,
      importId,
      (status) => status !== "queued" && status !== "reading",
    );
    const stored = { atMs: performance.now(), worker: processorSeconds(pid), server: await clock.seconds() };
    const seconds = ((stored.atMs - begun) / 1000).toFixed(1);
    console.log(`stored after ${seconds} s; progress stood still for ${Math.round(longestStillMs)} ms at most`);
    await progressUntil(client, importId, (status) => status.startsWith("completed"));
    const found = await findImport(scope, importId);
    return {
      seconds: (stored.atMs - begun) / 1000,
      secondsWithScores: (performance.now() - begun) / 1000,
      workerCpuSeconds: stored.worker - workerBefore,
      serverCpuSeconds: stored.server,
      peakMb: peakMemoryMb(pid),
      imported: found?.rows.imported ?? 0,
      duplicate: found?.rows.duplicate ?? 0,
      rejected: found?.rows.rejected ?? 0,
      longestStillMs,
    };
  });
}

/**
 * Waits until the import is in such a state, and watches its progress.
 * @returns for how long the progress stood still at most, milliseconds
 * @throws Error when the import ends otherwise, or stands still for half an hour
 */
async function progressUntil(
  client: pg.Client,
  importId: string,
  isReached: (status: string) => boolean,
): Promise<number> {
  let [shown, shownAtMs, longestStillMs] = [-1, performance.now(), 0];
  for (;;) {
    const { rows } = await client.query<{ status: string; bytes_read: number; error_message: string | null }>(
      "select status, bytes_read, error_message from import where id = $1",
      [importId],
    );
    const { status = "gone", bytes_read = 0, error_message = null } = rows[0] ?? {};
    const stillMs = performance.now() - shownAtMs;
    if (bytes_read !== shown) {
      if (shown > 0) longestStillMs = Math.max(longestStillMs, stillMs);
      [shown, shownAtMs] = [bytes_read, performance.now()];
    }
    if (isReached(status)) return longestStillMs;
    if (stillMs > STILL_MAX_MS || ["gone", "failed", "needs_mapping"].includes(status))
      throw new Error(`The import is ${status} after ${Math.round(stillMs)} ms: ${error_message}`);
    await pause(LOOK_EVERY_MS);
  }
}
