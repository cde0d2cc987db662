import { beforeAll, expect, it } from "vitest";
import { mintSystemScope } from "@/lib/account/organization-scope";
import { deleteImport } from "@/lib/intake/import/import.store";
import { evaluateOrganization } from "@/lib/pipeline/evaluate/evaluate-organization";
import { pushCalls } from "@/lib/pipeline/import/push-calls";
import { takeOutImport } from "@/lib/pipeline/import/take-out-import";
import { jobQueue } from "@/lib/pipeline/job-queue";
import { upkeep } from "@/lib/pipeline/keep/upkeep";
import { aTenant } from "@/lib/testing/a-tenant";
import { testDatabase } from "@/lib/testing/test-database";

const db = testDatabase();
const NOW = new Date("2026-11-22T10:00:00Z");
const CALL = { callId: "a", callerId: "+13125550100", callee: "+14155550140", startedAt: "2026-11-20T15:00:00Z" };
const REFUSED = { ...CALL, sipCode: 603, sipPhrase: "Decline" };

beforeAll(async () => {
  await jobQueue();
});

/** Asked for, and not begun. */
async function asked(queue: string): Promise<number> {
  const waiting = "select from pgboss.job where name = $1 and state = 'created'";
  return (await db.database.pool.query(waiting, [queue])).rowCount ?? 0;
}

const forget = () => db.database.pool.query("delete from pgboss.job");
const look = () => upkeep(mintSystemScope(), () => NOW);

it("asks for the evaluation that a process which was killed after an undo could not ask for, once no import is under way", async () => {
  const { scope } = await aTenant("Killed");
  const { importId } = await pushCalls(scope, "dialer", [REFUSED], NOW);
  await evaluateOrganization(scope, { importId: null, now: NOW });
  await forget();
  await look();
  expect(await asked("evaluate")).toBe(0);
  await takeOutImport(scope, importId, deleteImport);
  const { importId: other } = await pushCalls(scope, "other", [{ ...REFUSED, callId: "b" }], NOW);
  await forget();
  await db.database.pool.query("update import set status = 'reading' where id = $1", [other]);
  await look();
  expect(await asked("evaluate")).toBe(0);
  await db.database.pool.query("update import set status = 'completed' where id = $1", [other]);
  await look();
  expect(await asked("evaluate")).toBe(1);
});
