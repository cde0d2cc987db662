import { setTimeout as wait } from "node:timers/promises";
import { checkedEnv } from "@/lib/cli/checked-env";
import { acquireServer, type DatabaseServer, deployMigrations, settleKeys } from "@/lib/cli/database-server";
import { awaitReady, localUrl } from "@/lib/cli/launch/await-ready";
import { claimPort } from "@/lib/cli/launch/claim-port";
import { firstLine, LaunchError } from "@/lib/cli/launch/launch-error";
import { type LaunchMode, productPlans, watchWorkerBundle } from "@/lib/cli/launch/product";
import { claimRun, lookForRun, type RunFile } from "@/lib/cli/launch/run-file";
import { stopRequest } from "@/lib/cli/launch/stop-request";
import { SupervisedProcess } from "@/lib/cli/launch/supervised-process";
import { calleeKey } from "@/lib/platform/callee-key";
import { dataFolder } from "@/lib/platform/data-dir";
import type { Env } from "@/lib/platform/env";
import { Reminder } from "@/lib/platform/reminder";
import { secretFile } from "@/lib/platform/secret-file";

const READY_WITHIN_MS = 180_000;
const DATABASE_LOOK_MS = 5_000;

/** What has to be put away again, the last first. */
type Cleanup = (() => Promise<void> | void)[];

/**
 * Why a start would be refused whatever is built before it: a setting that is wrong, a product that runs from the same data,
 * a port that is taken. Looks, and changes nothing.
 * @returns one line that says what to do; null for nothing
 */
export async function startTrouble(): Promise<string | null> {
  try {
    const env = checkedEnv();
    // What a killed run has left is ended by the start itself, and may hold the port until then.
    if ((await lookForRun(env.dataDir)) === "none") await claimPort(env.HOST, env.PORT);
    return null;
  } catch (error) {
    return firstLine(error);
  }
}

/**
 * Runs the whole product until it is asked to stop: database, migrations, worker and web server. Prints where it can be
 * reached, once it can be.
 * @param claimed called once no other start can use the same data
 * @returns the exit code: 0 when it was asked to stop; 1 when it could not start or could not go on, after one line
 *   that says why
 */
export async function start(mode: LaunchMode, claimed: () => Promise<void>): Promise<number> {
  const stop = stopRequest();
  const cleanup: Cleanup = [];
  try {
    await run(mode, claimed, stop, cleanup);
    return 0;
  } catch (error) {
    if (stop.aborted) return 0;
    if (error instanceof LaunchError) say(error.message);
    else console.error(error);
    return 1;
  } finally {
    for (const undo of cleanup.reverse()) await undo();
  }
}

async function run(mode: LaunchMode, claimed: () => Promise<void>, stop: AbortSignal, cleanup: Cleanup): Promise<void> {
  const wished = checkedEnv();
  const runFile = await claimDataDir(wished);
  cleanup.push(() => runFile.remove());
  await claimed();
  const port = await claimPort(wished.HOST, wished.PORT);
  const env = checkedEnv({ ...process.env, PORT: String(port) });
  const database = await acquireServer(env, stop);
  cleanup.push(() => database.release());
  await deployMigrations(env, database.url);
  await settleKeys(env, database.url);
  stop.throwIfAborted();
  const failure = new AbortController();
  const plans = productPlans(env, database.url, mode);
  const events = {
    changed: () => void runFile.note(processes.flatMap(({ pid }) => pid ?? [])),
    say,
    givenUp: (reason: string) => failure.abort(new LaunchError(reason)),
  };
  const worker = new SupervisedProcess(plans.worker, events);
  const web = new SupervisedProcess(plans.web, events);
  const processes = [worker, web];
  cleanup.push(async () => void (await Promise.all(processes.map((one) => one.stop()))));
  for (const one of processes) one.start();
  if (mode === "development") cleanup.push(watchWorkerBundle(() => void worker.restart()));
  const revive = revival(database, events.givenUp);
  cleanup.push(every(DATABASE_LOOK_MS, revive));
  const ended = AbortSignal.any([stop, failure.signal]);
  const isServing = await awaitReady(localUrl(env.HOST, port), READY_WITHIN_MS, ended);
  if (isServing) await aborted(AbortSignal.any([worker.ready, ended]));
  else if (!ended.aborted)
    throw new LaunchError(`The web server was not ready after ${READY_WITHIN_MS / 1000} s; what it printed is above.`);
  if (!ended.aborted) console.log(`Ringworthy is ready at ${env.appUrl}`);
  await aborted(ended);
  failure.signal.throwIfAborted();
}

/** Makes the data directory and its secrets, before several processes need them at once, and claims it for this one. */
async function claimDataDir(env: Env): Promise<RunFile> {
  try {
    dataFolder(env.dataDir, "uploads");
    if (env.AUTH_SECRET === undefined) secretFile(env.dataDir, "auth-secret");
    calleeKey(env);
    return await claimRun(env.dataDir, env.appUrl);
  } catch (error) {
    if (error instanceof LaunchError) throw error;
    throw new LaunchError(`DATA_DIR: ${env.dataDir} cannot be used: ${firstLine(error)}`, error);
  }
}

/**
 * Looks after the database. One that could not be revived may be back at the next look, and what is wrong with it is said at
 * widening intervals; one that has moved will not.
 */
function revival(database: DatabaseServer, giveUp: (reason: string) => void): () => Promise<void> {
  const reminder = new Reminder();
  return async () => {
    try {
      await database.revive();
      reminder.reset();
    } catch (error) {
      if (error instanceof LaunchError) giveUp(error.message);
      else if (reminder.isTime()) say(firstLine(error));
    }
  };
}

/** Does something again and again, never twice at once. @returns stops it, and waits for what is being done */
function every(pauseMs: number, work: () => Promise<void>): () => Promise<void> {
  const over = new AbortController();
  const loop = async (): Promise<void> => {
    while (!over.signal.aborted) {
      await wait(pauseMs, undefined, { signal: over.signal }).catch(() => undefined);
      if (!over.signal.aborted) await work();
    }
  };
  const looping = loop();
  return async () => {
    over.abort();
    await looping;
  };
}

async function aborted(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return;
  await new Promise((resolve) => signal.addEventListener("abort", resolve, { once: true }));
}

function say(line: string): void {
  console.error(line);
}
