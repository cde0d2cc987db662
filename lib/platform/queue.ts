import { PgBoss, systemClock } from "pg-boss";
import { database } from "@/lib/platform/db";
import { log } from "@/lib/platform/log";
import { settleQueueClock } from "@/lib/platform/settle-queue-clock";
import { tellFailure } from "@/lib/platform/watch-database";
import { hasWorkers, joinWorkers, type WorkerPresence } from "@/lib/platform/worker-presence";

/** Work that somebody asked for and a worker does; at least once, so every handler may be run again. */
export interface Queue {
  /** Asks for work. What a repeated request with the same `key` does is the queue's policy. */
  send(name: string, data: object, key: string): Promise<void>;
  /** Does the work of one queue, one job at a time, until the queue is closed. Each try of a job has the same `id`. */
  work(name: string, handler: (data: object, signal: AbortSignal, id: string) => Promise<void>): Promise<void>;
  /** Asks for work of a queue at regular times (cron, UTC). */
  schedule(name: string, cron: string): Promise<void>;
  /** Whether a process that does the work is connected to the database. */
  hasLiveWorker(): Promise<boolean>;
  /** Waits for running work, at most `graceMs`. */
  close(graceMs: number): Promise<void>;
}

/**
 * A queue by name. `exclusive`: while a job of a key waits or runs, asking again changes nothing.
 * `stately`: one may wait while one runs, so that what changed during the run is seen by the next.
 */
export interface QueueDefinition {
  readonly name: string;
  readonly policy: "exclusive" | "stately";
}

const HEARTBEAT_SECONDS = 15;
/** A process that has missed three of these counts as gone. */
const SIGN_OF_LIFE_SECONDS = 5;
/** A clock that nobody sets: timers that go by the system's rest for as long as that was set back. */
const STEADY_CLOCK = { ...systemClock, now: () => Math.round(performance.timeOrigin + performance.now()) };
const CLOCK_LOOK_MS = 60_000;
const RETRIES = 20;
const LONGEST_JOB_SECONDS = 6 * 3600;

/**
 * Opens the job queue in the database of this process, making its tables when missing.
 * @param queues every queue that will be used
 * @param role a worker runs jobs and supervises; a client only asks
 */
export async function openQueue(queues: readonly QueueDefinition[], role: "worker" | "client"): Promise<Queue> {
  const isWorker = role === "worker";
  const boss = new PgBoss({
    // The queue hands on to the driver what it does not know itself.
    ...{ stream: database().sockets.make },
    connectionString: database().url,
    application_name: `ringworthy-${role}`,
    max: isWorker ? 4 : 2,
    supervise: isWorker,
    schedule: isWorker,
    useListenNotify: isWorker,
    superviseIntervalSeconds: 5,
    instanceHeartbeatSeconds: SIGN_OF_LIFE_SECONDS,
    monitorIntervalSeconds: 5,
    clock: STEADY_CLOCK,
    clockMonitorIntervalSeconds: 60,
  });
  let isClosing = false;
  boss.on("error", (error) => tellFailure(error, () => log.error({ err: error }, "queue")));
  await boss.start();
  for (const { name, policy } of queues)
    await boss.createQueue(name, {
      policy,
      notify: true,
      retryLimit: RETRIES,
      retryDelay: 1,
      retryBackoff: true,
      retryDelayMax: 60,
      heartbeatSeconds: HEARTBEAT_SECONDS,
      expireInSeconds: LONGEST_JOB_SECONDS,
    });
  const stopLooking = isWorker ? await lookAtClock() : () => undefined;
  const presence: WorkerPresence | null = isWorker ? await joinWorkers(() => giveBackJobs(boss)) : null;
  return {
    send: async (name, data, key) => {
      await boss.send(name, data, { singletonKey: key });
    },
    work: async (name, handler) => {
      const options = { pollingIntervalSeconds: 0.5, notifyPollingIntervalSeconds: 1, heartbeatRefreshSeconds: 4 };
      await boss.work<object>(name, options, async (jobs) => {
        for (const { data, signal, id } of jobs)
          await handler(data, signal, id).catch((error: unknown) => {
            // One that was stopped says nothing; it goes back to the queue.
            if (!isClosing) tellFailedJob(error, name, id);
            throw error;
          });
      });
    },
    schedule: async (name, cron) => {
      await boss.schedule(name, cron);
    },
    hasLiveWorker: hasWorkers,
    close: async (graceMs) => {
      isClosing = true;
      stopLooking();
      await boss.stop({ graceful: true, timeout: graceMs });
      await presence?.leave();
    },
  };
}

function tellFailedJob(error: unknown, queue: string, jobId: string): void {
  tellFailure(error, () => log.error({ err: error, queue, jobId }, "a job failed, to be tried again"));
}

/** Lets the queue follow the clock of the server, now and from time to time. @returns ends that */
async function lookAtClock(): Promise<() => void> {
  await settleQueueClock();
  const look = setInterval(() => {
    settleQueueClock().catch((error: unknown) =>
      tellFailure(error, () => log.warn({ err: error }, "the clock of the queue was not looked at")),
    );
  }, CLOCK_LOOK_MS).unref();
  return () => clearInterval(look);
}

/**
 * Makes jobs ready again that a worker held when it was killed. Call it only while no worker runs: else it would give a
 * running job to a second one, and that is what heartbeats are for.
 */
async function giveBackJobs(boss: PgBoss): Promise<void> {
  const { rows } = await database().pool.query<{ name: string; ids: string[] }>(
    "select name, array_agg(id::text) as ids from pgboss.job where state = 'active' group by name",
  );
  for (const { name, ids } of rows) {
    log.info({ queue: name, jobs: ids.length }, "jobs of a worker that has gone are taken up again");
    await boss.fail(name, ids, { message: "The worker that had this job has gone." });
  }
}
