import { Readable } from "node:stream";
import { beforeEach, describe, expect, it } from "vitest";
import { mintSystemScope } from "@/lib/account/organization-scope";
import { findImport } from "@/lib/intake/import/import.store";
import { unfinishedImports } from "@/lib/intake/import/unfinished-import.store";
import { cancelImport } from "@/lib/pipeline/import/cancel-import";
import { importUpload } from "@/lib/pipeline/import/import-upload";
import { startImport } from "@/lib/pipeline/import/start-import";
import { aTenant, type Tenant } from "@/lib/testing/a-tenant";
import { callFile } from "@/lib/testing/call-file";
import { testDatabase } from "@/lib/testing/test-database";

const db = testDatabase();
const NOW = new Date("2026-11-22T10:00:00Z");
const NEVER = new AbortController().signal;
const CALLS = callFile([{ callerId: "+13125550103", startedAt: "2026-03-01T08:00:00Z", count: 30, sip: 200 }]);
const NO_CALLS = "name,age,town\nAda,36,London\nBen,41,Paris\n";
const CANCEL = "update import set cancelled_at = now() where organization_id = $1";
let tenant: Tenant;
let count = 0;

beforeEach(async () => {
  count += 1;
  tenant = await aTenant(`Canceller ${count}`);
});

const upload = (text: string) =>
  startImport(tenant.scope, { filename: "calls.csv", again: false }, Readable.from([Buffer.from(text)]));
const run = (importId: string) => importUpload(tenant.scope, importId, () => NOW, NEVER);
const cancel = (importId: string) => cancelImport(tenant.scope, importId, NOW);

/** Waits until one connection of this file waits for a lock of that kind. */
async function untilWaiting(...kinds: readonly string[]): Promise<void> {
  const { pool } = db.database;
  const waiting =
    "select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock' and wait_event = any($1)";
  await expect.poll(async () => (await pool.query(waiting, [kinds])).rowCount, { timeout: 20_000 }).toBe(1);
}

/** Runs `meanwhile` once an import has come to an advisory lock and waits there; then lets it go on to its end. */
async function heldAt(
  lock: readonly [name: string, seed: number],
  importId: string,
  meanwhile: (release: () => Promise<unknown>) => Promise<unknown>,
): Promise<void> {
  const holder = await db.database.pool.connect();
  try {
    await holder.query("select pg_advisory_lock(hashtextextended($1, $2))", [...lock]);
    const running = run(importId);
    await untilWaiting("advisory");
    const release = () => holder.query("select pg_advisory_unlock_all()");
    await meanwhile(release);
    await release();
    await running;
  } finally {
    holder.release(true);
  }
}

/** Begins to cancel the import, runs `from` until it waits for that very row, and only then lets the request through. */
async function cancelJustBefore(from: () => Promise<unknown>): Promise<void> {
  const client = await db.database.pool.connect();
  try {
    await client.query("begin");
    await client.query(CANCEL, [tenant.organization.id]);
    const running = from();
    await untilWaiting("transactionid", "tuple");
    await client.query("commit");
    await running;
  } finally {
    client.release(true);
  }
}

async function kept(): Promise<Record<string, number>> {
  const { rows } = await db.database.pool.query<Record<string, number>>(
    `select (select count(*) from call where organization_id = $1)::int as calls,
       (select count(*) from tally where organization_id = $1)::int as tallies,
       (select count(*) from signal_day where organization_id = $1)::int as signals`,
    [tenant.organization.id],
  );
  return rows[0] ?? {};
}

async function expectCancelled(importId: string): Promise<void> {
  expect(await findImport(tenant.scope, importId)).toMatchObject({
    status: "failed",
    error: { code: "cancelled" },
    rows: { read: 0, imported: 0 },
    signals: {},
    warnings: [],
    firstCallAt: null,
  });
  expect(await kept()).toEqual({ calls: 0, tallies: 0, signals: 0 });
}

describe("an import that somebody cancels leaves no call behind", () => {
  it("while it waits for its turn", async () => {
    const importId = await upload(CALLS);
    await cancel(importId);
    await run(importId);
    await expectCancelled(importId);
  });

  it("in the moment in which a worker takes it up", async () => {
    const importId = await upload(CALLS);
    await cancelJustBefore(() => run(importId));
    await expectCancelled(importId);
  });

  it("while its calls are stored", async () => {
    const importId = await upload(CALLS);
    await heldAt([tenant.organization.id, 1], importId, () => cancel(importId));
    await expectCancelled(importId);
  });

  it("while its scores are worked out", async () => {
    const importId = await upload(CALLS);
    await heldAt([`evaluate ${tenant.organization.id}`, 2], importId, async () => {
      expect((await findImport(tenant.scope, importId))?.status).toBe("finishing");
      await cancel(importId);
    });
    await expectCancelled(importId);
  });

  it("in the moment of its last step", async () => {
    const importId = await upload(CALLS);
    await heldAt([`evaluate ${tenant.organization.id}`, 2], importId, (release) => cancelJustBefore(release));
    await expectCancelled(importId);
  });

  it("in the moment in which it turns out that nobody knows its columns", async () => {
    const importId = await upload(NO_CALLS);
    await cancelJustBefore(() => run(importId));
    await expectCancelled(importId);
  });

  it("while it waits for somebody to say what its columns hold, be the worker not through with it yet", async () => {
    const importId = await upload(NO_CALLS);
    await run(importId);
    expect((await findImport(tenant.scope, importId))?.status).toBe("needs_mapping");
    await cancel(importId);
    await db.database.pool.query("update import set created_at = now() - interval '1 hour' where id = $1", [importId]);
    expect(await unfinishedImports(mintSystemScope())).toEqual([{ organizationId: tenant.organization.id, importId }]);
    await run(importId);
    await expectCancelled(importId);
    expect(await unfinishedImports(mintSystemScope())).toEqual([]);
  });
});

describe("an import that has ended", () => {
  it("is not cancelled any more, and keeps its calls", async () => {
    const importId = await upload(CALLS);
    await run(importId);
    await expect(cancel(importId)).rejects.toMatchObject({ code: "conflict" });
    await run(importId);
    expect((await findImport(tenant.scope, importId))?.status).toBe("completed");
    expect((await kept()).calls).toBe(30);
  });
});
