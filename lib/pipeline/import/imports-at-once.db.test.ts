import { Readable } from "node:stream";
import type pg from "pg";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { findImport } from "@/lib/intake/import/import.store";
import type { ImportRecord } from "@/lib/intake/import/import-record";
import { evaluateOrganization } from "@/lib/pipeline/evaluate/evaluate-organization";
import { replay } from "@/lib/pipeline/evaluate/replay";
import { cancelImport } from "@/lib/pipeline/import/cancel-import";
import { importUpload } from "@/lib/pipeline/import/import-upload";
import { startImport } from "@/lib/pipeline/import/start-import";
import { undoImport } from "@/lib/pipeline/import/undo-import";
import { log } from "@/lib/platform/log";
import { aTenant, type Tenant } from "@/lib/testing/a-tenant";
import { failTable, mendTable } from "@/lib/testing/failing-table";
import { testDatabase } from "@/lib/testing/test-database";

const db = testDatabase();
const NOW = new Date("2026-11-22T10:00:00Z");
const NEVER = new AbortController().signal;
const HEADER = "id,method,from_tag,to_tag,callid,sip_code,sip_reason,time,src_user,dst_user";
const START = Date.UTC(2026, 10, 20, 9);
/** A second chunk of its import. */
const SECOND_CHUNK = "new.rows_read > old.rows_read and old.rows_read > 0";
let tenant: Tenant;
let count = 0;

beforeEach(async () => {
  vi.spyOn(log, "error").mockReturnValue();
  await newTenant();
});
afterEach(async () => {
  vi.restoreAllMocks();
  await mendTable(db.database, "import");
});

async function newTenant(): Promise<void> {
  count += 1;
  tenant = await aTenant(`At once ${count}`);
}

function leg(call: number, after: number, code: number, phrase: string, method = "INVITE"): string {
  const time = new Date(START + (call * 3 + after) * 1_000).toISOString().slice(0, 19).replace("T", " ");
  return `${call},${method},f${call},,c${call}@sbc,${code},${phrase},${time},+1312555010${call % 4},+1415555${1_000 + call}`;
}

const numbers = (calls: number) => Array.from({ length: calls }, (_, call) => call);
const busy = (calls: number) => numbers(calls).map((call) => leg(call, 0, 486, "Busy Here"));
const declined = (calls: number) => numbers(calls).map((call) => leg(call, 2, 603, "Decline"));

function upload(rows: readonly string[]): Promise<string> {
  const text = [HEADER, ...rows, ""].join("\n");
  return startImport(tenant.scope, { filename: "acc.csv", again: true }, Readable.from([Buffer.from(text)]));
}

const run = (importId: string, stop = NEVER) => importUpload(tenant.scope, importId, () => NOW, stop);

async function take(rows: readonly string[]): Promise<string> {
  const importId = await upload(rows);
  await run(importId);
  return importId;
}

async function told(importId: string): Promise<ImportRecord> {
  const found = await findImport(tenant.scope, importId);
  if (found === null) throw new Error("the import has gone");
  return found;
}

async function rowsOf(columns: string, table: string): Promise<readonly object[]> {
  const text = `select ${columns} from ${table} where organization_id = $1 order by 1, 2`;
  return (await db.database.pool.query<object>(text, [tenant.organization.id])).rows;
}

/** Does what was asked of the queue. */
const evaluate = () => evaluateOrganization(tenant.scope, { importId: null, now: NOW });

/** What was made of the files, none of which may depend on how they came in. */
async function ledger() {
  const calls = await rowsOf("started_at, caller_id, outcome, blocked_leg, sip_code, talk_ms", "call");
  const spans = await rowsOf("caller_id, first_call_at, last_call_at, score", "caller_id");
  const { differences } = await replay(tenant.scope, NOW);
  expect(differences).toEqual({ tallies: 0, days: 0, refusals: 0, scores: 0, alerts: 0 });
  return { calls, spans };
}

/** Takes the lock of the organisation's ledger, or its place behind those who wait for it, until the client is released. */
async function holdLedger(): Promise<pg.PoolClient> {
  const client = await db.database.pool.connect();
  await client.query("select pg_advisory_lock(hashtextextended($1, 1))", [tenant.organization.id]);
  return client;
}

/** Waits until so many connections wait for a lock of that kind. */
async function untilWaiting(connections: number, kind = "advisory"): Promise<void> {
  const { pool } = db.database;
  const waiting =
    "select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock' and wait_event = $1";
  await expect.poll(async () => (await pool.query(waiting, [kind])).rowCount, { timeout: 20_000 }).toBe(connections);
}

const untilReading = (importId: string) =>
  expect.poll(async () => (await told(importId)).status, { timeout: 20_000 }).toBe("reading");

describe("files that hold legs of the same calls", () => {
  it("make the same calls when they are read at once as when they are read one after the other", async () => {
    const files = [busy(700), declined(700), [...declined(400), ...busy(500)].toReversed()];
    for (const rows of files) await take(rows);
    const oneByOne = await ledger();
    expect(oneByOne.calls).toHaveLength(700);
    await newTenant();
    const ids: string[] = [];
    for (const rows of files) ids.push(await upload(rows));
    await Promise.all(ids.map((id) => run(id)));
    expect(await ledger()).toEqual(oneByOne);
    const records = await Promise.all(ids.map(told));
    const imported = records.map(({ rows }) => rows.imported).reduce((sum, one) => sum + one);
    expect(imported).toBe(700);
    for (const { rows } of records) expect(rows.read).toBe(rows.imported + rows.duplicate + rows.skipped);
  });

  it("wait for one that was torn off, which is no failure of theirs", async () => {
    const [first, second] = [[...busy(9_000)], declined(300)];
    for (const rows of [first, second]) await take(rows);
    const oneByOne = await ledger();
    await newTenant();
    const torn = await upload(first);
    await failTable(db.database, { table: "import", on: "update", when: SECOND_CHUNK });
    await expect(run(torn)).rejects.toThrow("this change fails");
    await mendTable(db.database, "import");
    const next = await upload(second);
    for (let time = 0; time < 9; time += 1) await expect(run(next)).rejects.toThrow("torn off");
    expect((await told(next)).status).toBe("reading");
    await run(torn);
    await run(next);
    expect(await ledger()).toEqual(oneByOne);
  });
});

describe("an import that waits for another one of its source", () => {
  async function whileAnotherReads(meanwhile: (importId: string) => Promise<void>): Promise<void> {
    const importId = await upload(busy(10));
    const { sourceId } = await told(importId);
    const other = await db.database.pool.connect();
    try {
      await other.query("select pg_advisory_lock(hashtextextended($1, 2))", [`legs of ${sourceId}`]);
      await meanwhile(importId);
    } finally {
      other.release(true);
    }
    await run(importId);
  }

  it("is cancelled when somebody asks for it", async () => {
    await whileAnotherReads(async (importId) => {
      const running = run(importId);
      await untilReading(importId);
      await cancelImport(tenant.scope, importId, NOW);
      await running;
      expect(await told(importId)).toMatchObject({ status: "failed", error: { code: "cancelled" } });
    });
  });

  it("goes back to the queue when its worker stops", async () => {
    await whileAnotherReads(async (importId) => {
      const stopping = new AbortController();
      const running = run(importId, stopping.signal);
      await untilReading(importId);
      stopping.abort(new Error("stopped"));
      await expect(running).rejects.toThrow("stopped");
    });
    expect(await rowsOf("status, rows_imported", "import")).toEqual([{ status: "completed", rows_imported: 10 }]);
  });
});

describe("undoing an import", () => {
  it("while another one reads later legs of its calls leaves what that one tells, read once more", async () => {
    const alone = await take(declined(20));
    const rows = (await told(alone)).rows;
    const { calls } = await ledger();
    await newTenant();
    const undone = await take(busy(20));
    const holder = await holdLedger();
    const undoing = undoImport(tenant.scope, undone);
    await untilWaiting(1);
    const importId = await upload(declined(20));
    const refused = expect(run(importId)).rejects.toThrow("has been undone");
    await untilWaiting(2);
    holder.release(true);
    await Promise.all([undoing, refused]);
    await run(importId);
    expect((await ledger()).calls).toEqual(calls);
    expect((await told(importId)).rows).toEqual(rows);
    await take(busy(20));
    const both = await ledger();
    await newTenant();
    for (const legs of [busy(20), declined(20)]) await take(legs);
    expect(both).toEqual(await ledger());
  });

  it("beside another undo gives its calls to an import that stays", async () => {
    const [first, second, third] = [await take(busy(30)), await take(busy(30)), await take(busy(30))];
    const client = await db.database.pool.connect();
    await client.query("begin");
    // Nobody can delete the second import, or change what names it, until this ends.
    await client.query("select from import where id = $1 for key share", [second]);
    const undoing = undoImport(tenant.scope, second);
    await untilWaiting(1, "transactionid");
    const other = undoImport(tenant.scope, first);
    await Promise.race([other, untilWaiting(1)]);
    client.release(true);
    await Promise.all([undoing, other]);
    expect(await rowsOf("distinct import_id, (count(*) over (partition by import_id))::int as calls", "call")).toEqual([
      { import_id: third, calls: 30 },
    ]);
    expect((await told(third)).rows).toMatchObject({ read: 30, imported: 30, duplicate: 0 });
  });

  it("takes a call away of which another one holds no more than the end", async () => {
    const answered = await take([leg(1, 0, 200, "OK")]);
    const ends = await take([leg(1, 30, 200, "OK", "BYE"), leg(2, 0, 486, "Busy Here")]);
    expect(await rowsOf("started_at, talk_ms", "call")).toMatchObject([{ talk_ms: 30_000 }, {}]);
    await undoImport(tenant.scope, answered);
    await evaluate();
    expect((await ledger()).calls).toMatchObject([{ outcome: "busy" }]);
    expect((await told(ends)).rows).toEqual({ read: 2, imported: 1, duplicate: 0, rejected: 0, skipped: 1 });
  });
});

it("counts what a cancelled import told of the calls of others, and lets later files tell more of them", async () => {
  await take(busy(4_400));
  const cancelled = await upload([...declined(4_400), ...busy(4_400)]);
  await failTable(db.database, { table: "import", on: "update", when: SECOND_CHUNK });
  await expect(run(cancelled)).rejects.toThrow("this change fails");
  await mendTable(db.database, "import");
  await cancelImport(tenant.scope, cancelled, NOW);
  await run(cancelled);
  await evaluate();
  expect(await told(cancelled)).toMatchObject({ status: "failed", error: { code: "cancelled" } });
  expect((await ledger()).calls).toHaveLength(4_400);
  await take(declined(4_400));
  await ledger();
  const outcomes = await rowsOf("distinct outcome, (count(*) over (partition by outcome))::int as calls", "call");
  expect(outcomes).toEqual([{ outcome: "declined_603", calls: 4_400 }]);
});
