import { sql } from "kysely";
import type pg from "pg";
import { afterEach, expect, it } from "vitest";
import { requestAccountMail } from "@/lib/pipeline/job-queue";
import { database, ownerTransaction } from "@/lib/platform/db";
import { isDatabaseTrouble } from "@/lib/platform/machine-trouble";
import { withSessionLock } from "@/lib/platform/session-lock";
import { testDatabase } from "@/lib/testing/test-database";
import { onServer, withDatabase } from "@/lib/testing/test-server";

const db = testDatabase();
const SLEEP = "select pg_sleep(600)";

const ASLEEP = "from pg_stat_activity where datname = $1 and wait_event = 'PgSleep'";
const asAdmin = <T>(work: (admin: pg.Client, name: string) => Promise<T>) =>
  onServer(withDatabase(db.url, "postgres"), (admin) => work(admin, new URL(db.url).pathname.slice(1)));

/** Waits until somebody sleeps in the database. */
const someoneSleeps = () =>
  asAdmin(async (admin, name) => {
    const count = async () => (await admin.query(`select 1 ${ASLEEP}`, [name])).rowCount;
    await expect.poll(count, { timeout: 10_000 }).toBe(1);
  });

/** A server does not notice that nobody waits for its answer any more. */
afterEach(() => asAdmin((admin, name) => admin.query(`select pg_terminate_backend(pid, 5000) ${ASLEEP}`, [name])));

it.each<[string, () => Promise<unknown>]>([
  ["a statement", () => database().pool.query(SLEEP)],
  ["a transaction", () => ownerTransaction((tx) => sql.raw(SLEEP).execute(tx))],
  ["a statement of the identity plane", () => database().prisma.$queryRawUnsafe(SLEEP)],
  ["work under a lock", () => withSessionLock("sleep", () => database().pool.query(SLEEP))],
])("rejects %s that waits, for the reason that the database does not answer, and is whole again", async (_, work) => {
  const failed = work().then(
    () => "answered",
    (error: unknown) => isDatabaseTrouble(error, 5432),
  );
  await someoneSleeps();
  database().sockets.cut();
  expect(await failed).toBe(true);
  expect(await withSessionLock("sleep", () => database().prisma.organization.count())).toBe(0);
  await requestAccountMail({ kind: "sign-in", account: "ada@clinic.example" });
});
