import { AsyncLocalStorage } from "node:async_hooks";
import { PrismaPg } from "@prisma/adapter-pg";
import { Kysely, PostgresDialect, sql } from "kysely";
import pg from "pg";
import { hasCode } from "@/lib/base/has-code";
import type { DB } from "@/lib/generated/kysely/database";
import { PrismaClient } from "@/lib/generated/prisma/client";
import { CuttableSockets } from "@/lib/platform/cuttable-sockets";
import { env } from "@/lib/platform/env";
import { surviveCuts } from "@/lib/platform/survive-cuts";
import { TookTooLong } from "@/lib/platform/took-too-long";
import type { DbTransaction } from "@/lib/platform/transaction";

/** The database of this process: a pool for its work, the two query builders that share it, and what session locks need. */
export interface Database {
  readonly url: string;
  readonly pool: pg.Pool;
  readonly sessionLocks: SessionLocks;
  /** Of all its connections, those of the queue among them. */
  readonly sockets: CuttableSockets;
  /** For the identity plane: people, organisations, keys. */
  readonly prisma: PrismaClient;
  /** For the tenant plane: calls, tallies, scores, alerts. */
  readonly kysely: Kysely<DB>;
  close(): Promise<void>;
}

/** What `withSessionLock` works with. */
export interface SessionLocks {
  /** Apart from the pool of the work: those who hold or await a lock must not keep its owner from a connection. */
  readonly pool: pg.Pool;
  /** The end of the line for each name, within this process. */
  readonly lines: Map<string, Promise<void>>;
}

/** By which PostgreSQL says that a statement took longer than it may. */
export const STATEMENT_ENDED = "57014";
const POOL_SIZE = 12;
/** A worker holds four at most: an import's, that of its source or of the evaluation in it, another evaluation's and that of advice. */
const LOCK_POOL_SIZE = 8;
/** Longer than anybody looks at a page that does not come; whoever waits for a connection in vain is told so. */
const CONNECTION_WAIT_MS = 30_000;

/**
 * Opens the database behind `url`. 64-bit integers are read as numbers: every one we store stays below 2^53.
 * @param connections how many it may hold at most, beside those of session locks
 */
export function openDatabase(url: string, connections = POOL_SIZE): Database {
  const sockets = new CuttableSockets();
  const pool = openPool(url, connections, sockets);
  const locks = openPool(url, LOCK_POOL_SIZE, sockets);
  const prisma = new PrismaClient({ adapter: new PrismaPg(pool) });
  const kysely = new Kysely<DB>({ dialect: new PostgresDialect({ pool }) });
  return {
    url,
    pool,
    sockets,
    sessionLocks: { pool: locks, lines: new Map() },
    prisma,
    kysely,
    close: async () => {
      await prisma.$disconnect();
      await Promise.all([kysely.destroy(), locks.end()]);
    },
  };
}

function openPool(url: string, max: number, { make: stream }: CuttableSockets): pg.Pool {
  const connectionTimeoutMillis = CONNECTION_WAIT_MS;
  const pool = new pg.Pool({ connectionString: url, max, connectionTimeoutMillis, stream, types: { getTypeParser } });
  surviveCuts(pool);
  return pool;
}

/** Reads `bigint` as a number and `date` as its ISO text; everything else as the driver does. */
function getTypeParser(type: number, format?: "text" | "binary") {
  if (format !== "binary") {
    if (type === pg.types.builtins.INT8) return Number;
    if (type === pg.types.builtins.DATE) return (text: string) => text;
  }
  return pg.types.getTypeParser(type, format === "binary" ? "binary" : "text");
}

declare global {
  /** Kept here, because a module may be loaded more than once in one process. */
  var ringworthyDatabase: Database | undefined;
  /** The same holds for it. */
  var ringworthyPatienceMs: number | null | undefined;
}

/** Makes `database` the one that this process's stores use. */
export function useDatabase(database: Database): void {
  globalThis.ringworthyDatabase = database;
}

/**
 * The database of this process, opened on first use from `DATABASE_URL`.
 * @throws Error when there is none
 */
export function database(): Database {
  if (globalThis.ringworthyDatabase) return globalThis.ringworthyDatabase;
  const url = env().DATABASE_URL;
  if (url === undefined) throw new Error("DATABASE_URL is not set, and nothing has opened a database");
  globalThis.ringworthyDatabase = openDatabase(url);
  return globalThis.ringworthyDatabase;
}

/**
 * Bounds how long a statement of a tenant may take in this process: one that serves people, whom nobody else should have to
 * wait behind. Imports, evaluation and upkeep have no bound, and exports read page by page, as owners of the tables.
 * @param patienceMs null for no bound
 */
export function boundTenantStatements(patienceMs: number | null): void {
  globalThis.ringworthyPatienceMs = patienceMs;
}

/**
 * Runs `work` in a transaction that sees one organisation only: under a role that row-level security binds.
 * Every statement inside still names the organisation itself; the policy is the safety net.
 */
export async function tenantTransaction<T>(
  organizationId: string,
  work: (tx: DbTransaction) => Promise<T>,
): Promise<T> {
  const shared = sharing.getStore();
  if (shared?.organizationId !== organizationId)
    return database()
      .kysely.transaction()
      .execute((tx) => asTenant(tx, organizationId, work));
  const done = work(shared.tx);
  shared.parts.push(done.catch(() => undefined));
  return done;
}

/** A transaction that several stores read or write in. */
interface SharedTransaction {
  readonly organizationId: string;
  readonly tx: DbTransaction;
  /** All that was begun in it; settled, never rejected. */
  readonly parts: Promise<unknown>[];
}

const sharing = new AsyncLocalStorage<SharedTransaction>();

/**
 * Lets all that `load` reads of an organisation run in one transaction, which sees one state of it and writes nothing:
 * every {@link tenantTransaction} within joins it. A screen asks a dozen questions, and a transaction for each would cost
 * more than the answers. Nothing else may be asked of the pool within, or readers could wait for each other for ever.
 */
export async function tenantReading<T>(organizationId: string, load: () => Promise<T>): Promise<T> {
  if (sharing.getStore()?.organizationId === organizationId) return load();
  return database()
    .kysely.transaction()
    .setIsolationLevel("repeatable read")
    .setAccessMode("read only")
    .execute((tx) => asTenant(tx, organizationId, () => sharedBy(tx, organizationId, load)));
}

/**
 * Lets all that `work` changes of an organisation stand or fall together: every {@link tenantTransaction} within joins one
 * transaction, which is rolled back when `work` throws. Here too nothing else may be asked of the pool within; and what fails
 * within must not be caught there, because the transaction is lost by then.
 */
export async function tenantWriting<T>(organizationId: string, work: () => Promise<T>): Promise<T> {
  if (sharing.getStore()?.organizationId === organizationId) return work();
  return database()
    .kysely.transaction()
    .execute((tx) => asTenant(tx, organizationId, () => sharedBy(tx, organizationId, work)));
}

async function sharedBy<T>(tx: DbTransaction, organizationId: string, work: () => Promise<T>): Promise<T> {
  const parts: Promise<unknown>[] = [];
  try {
    return await sharing.run({ organizationId, tx, parts }, work);
  } finally {
    // Where one part fails, the others are still under way: they have to end before their connection goes back.
    for (let settled = -1; settled !== parts.length; ) {
      settled = parts.length;
      await Promise.all(parts);
    }
  }
}

async function asTenant<T>(
  tx: DbTransaction,
  organizationId: string,
  work: (tx: DbTransaction) => Promise<T>,
): Promise<T> {
  const patienceMs = globalThis.ringworthyPatienceMs ?? null;
  const bound = patienceMs === null ? sql`` : sql`, set_config('statement_timeout', ${String(patienceMs)}, true)`;
  await sql`select set_config('role', 'ringworthy_tenant', true), app_set_organization(${organizationId}::uuid)${bound}`.execute(
    tx,
  );
  try {
    return await work(tx);
  } catch (error) {
    throw patienceMs !== null && hasCode(error, STATEMENT_ENDED) ? new TookTooLong(error) : error;
  }
}

/** Runs `work` in a transaction as the owner of the tables: for the importer and other work of the worker. */
export async function ownerTransaction<T>(work: (tx: DbTransaction) => Promise<T>): Promise<T> {
  return database().kysely.transaction().execute(work);
}
