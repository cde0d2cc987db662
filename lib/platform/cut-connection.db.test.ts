import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { bulkTransaction } from "@/lib/platform/bulk";
import { database, ownerTransaction, tenantReading, tenantTransaction } from "@/lib/platform/db";
import { withSessionLock } from "@/lib/platform/session-lock";
import type { BulkTransaction } from "@/lib/platform/transaction";
import { readTallies } from "@/lib/score/read-tallies.store";
import { aTenant, type Tenant } from "@/lib/testing/a-tenant";
import { testDatabase } from "@/lib/testing/test-database";
import { onServer, withDatabase } from "@/lib/testing/test-server";

const db = testDatabase();
/** What would have ended the process. */
let escaped: unknown[] = [];
const note = (error: unknown) => void escaped.push(error);
let ada: Tenant;

beforeAll(async () => {
  process.on("uncaughtException", note);
  ada = await aTenant("Ada's Clinic");
});
beforeEach(() => {
  escaped = [];
});
afterAll(() => void process.off("uncaughtException", note));

const others = "from pg_stat_activity where datname = $1 and pid <> pg_backend_pid()";
const patience = { timeout: 20_000 };

/** Cuts every connection to the database, as a restart of the server does, and waits until the server has let go of them. */
async function cutAll(isWhileSleeping = false): Promise<void> {
  const name = new URL(db.url).pathname.slice(1);
  await onServer(withDatabase(db.url, "postgres"), async (admin) => {
    const count = async (which = "") => (await admin.query(`select 1 ${others} ${which}`, [name])).rowCount;
    if (isWhileSleeping) await expect.poll(() => count("and wait_event = 'PgSleep'"), patience).toBe(1);
    await admin.query(`select pg_terminate_backend(pid) ${others}`, [name]);
    await expect.poll(() => count(), patience).toBe(0);
  });
}

/** Copies into a table whose first row never ends. @param pieces of 64 KiB */
async function copyIntoSleep(tx: BulkTransaction, pieces: number): Promise<void> {
  await tx.query("create temporary table piece (line text) on commit drop");
  await tx.query(
    `create function pg_temp.sleep() returns trigger language plpgsql as 'begin perform pg_sleep(600); return new; end'`,
  );
  await tx.query("create trigger sleep before insert on piece for each row execute function pg_temp.sleep()");
  await tx.copy("copy piece from stdin", Buffer.from("a line of a file\n".repeat(pieces * 4_096)));
}

describe("a connection that is cut while somebody works with it", () => {
  it.each<[string, () => Promise<unknown>]>([
    [
      "a bulk transaction",
      () =>
        bulkTransaction(async (tx) => {
          await tx.query("select 1");
          await cutAll();
          await tx.query("select 1");
        }),
    ],
    ["a copy that is sent whole", () => bulkTransaction((tx) => Promise.all([copyIntoSleep(tx, 1), cutAll(true)]))],
    [
      "a copy that is more than the network holds",
      () => bulkTransaction((tx) => Promise.all([copyIntoSleep(tx, 1_000), cutAll(true)])),
    ],
    [
      "a transaction of the owner",
      () =>
        ownerTransaction(async (tx) => {
          await sql`select 1`.execute(tx);
          await cutAll();
          await sql`select 1`.execute(tx);
        }),
    ],
    [
      "a transaction of a tenant",
      () =>
        tenantReading(ada.organization.id, () =>
          tenantTransaction(ada.organization.id, async (tx) => {
            await cutAll();
            await sql`select 1`.execute(tx);
          }),
        ),
    ],
    ["work under a lock", () => withSessionLock("cut", cutAll)],
    [
      "a reading of tallies",
      async () => {
        for await (const _page of readTallies(ada.scope, 0, 1)) await cutAll();
      },
    ],
  ])("rejects %s, and does nothing else", async (_, work) => {
    await expect(work()).rejects.toThrow(/terminat|not queryable/i);
    expect((await database().pool.query("select 1 as one")).rows).toEqual([{ one: 1 }]);
    expect(escaped).toEqual([]);
  });
});
