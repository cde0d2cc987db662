import type { PoolClient } from "pg";
import { database } from "@/lib/platform/db";
import { log } from "@/lib/platform/log";
import { tellFailure } from "@/lib/platform/watch-database";

/** That this process works through the queue, as others on the same database can see. */
export interface WorkerPresence {
  /** Tells the others that it no longer does. */
  leave(): Promise<void>;
}

/** A lock of the database: each worker shares it, and it goes with the connection of one that was killed. */
const KEY = "hashtextextended('ringworthy workers', 3)";
const REJOIN_MS = 1_000;

/**
 * Joins the workers of this database.
 * @param whenAlone what to do before any other may join, where no worker was there: not even one that was killed a moment
 *   ago, whose connection ended with it
 */
export async function joinWorkers(whenAlone: () => Promise<void>): Promise<WorkerPresence> {
  let client: PoolClient | null = null;
  let hasLeft = false;
  const join = async (isFirstTime: boolean): Promise<void> => {
    const fresh = await database().pool.connect();
    try {
      const isAlone = isFirstTime && (await isGranted(fresh));
      if (isAlone) await whenAlone();
      await fresh.query(`select pg_advisory_lock_shared(${KEY})`);
      if (isAlone) await fresh.query(`select pg_advisory_unlock(${KEY})`);
    } catch (error) {
      fresh.release(true);
      throw error;
    }
    client = fresh;
    fresh.once("error", () => rejoin(fresh));
  };
  const rejoin = (broken: PoolClient): void => {
    if (client !== broken) return;
    client = null;
    broken.release(true);
    if (!hasLeft) setTimeout(() => void join(false).catch(retry), REJOIN_MS).unref();
  };
  const retry = (error: unknown): void => {
    tellFailure(error, () => log.warn({ err: error }, "the worker could not tell the database again that it runs"));
    if (!hasLeft) setTimeout(() => void join(false).catch(retry), REJOIN_MS).unref();
  };
  await join(true);
  return {
    leave: async () => {
      hasLeft = true;
      client?.release(true);
      client = null;
    },
  };
}

/** Whether a worker is connected to this database. Asks for no lock itself, so that nobody who joins is kept waiting. */
export async function hasWorkers(): Promise<boolean> {
  const { rows } = await database().pool.query(
    `select 1 from pg_locks where locktype = 'advisory' and granted and mode = 'ShareLock' and objsubid = 1
       and database = (select oid from pg_database where datname = current_database())
       and ((classid::bigint << 32) | objid::bigint) = ${KEY} limit 1`,
  );
  return rows.length > 0;
}

async function isGranted(client: PoolClient): Promise<boolean> {
  const { rows } = await client.query<{ granted: boolean }>(`select pg_try_advisory_lock(${KEY}) as granted`);
  return rows[0]?.granted === true;
}
