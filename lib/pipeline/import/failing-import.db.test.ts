import { fork } from "node:child_process";
import { once } from "node:events";
import fs from "node:fs";
import { Readable } from "node:stream";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { mintSystemScope } from "@/lib/account/organization-scope";
import { findImport } from "@/lib/intake/import/import.store";
import { unfinishedImports } from "@/lib/intake/import/unfinished-import.store";
import { importUpload } from "@/lib/pipeline/import/import-upload";
import { startImport } from "@/lib/pipeline/import/start-import";
import { blobPath } from "@/lib/platform/blob-store";
import { env } from "@/lib/platform/env";
import { log } from "@/lib/platform/log";
import { aTenant, type Tenant } from "@/lib/testing/a-tenant";
import { callFile } from "@/lib/testing/call-file";
import { failTable, mendTable } from "@/lib/testing/failing-table";
import { testDatabase } from "@/lib/testing/test-database";

const db = testDatabase();
const NOW = new Date("2026-11-22T10:00:00Z");
const NEVER = new AbortController().signal;
const TRIES = 8;
let tenant: Tenant;
let count = 0;

beforeEach(async () => {
  count += 1;
  tenant = await aTenant(`Failing ${count}`);
});
afterEach(async () => {
  vi.restoreAllMocks();
  for (const table of ["import", "score_day"]) await mendTable(db.database, table);
});

function upload(calls: number): Promise<string> {
  const run = { callerId: "+13125550103", startedAt: "2026-03-01T08:00:00Z", count: calls, everySeconds: 1, sip: 200 };
  return startImport(tenant.scope, { filename: "calls.csv", again: false }, Readable.from([callFile([run])]));
}

const run = (importId: string, stop = NEVER) => importUpload(tenant.scope, importId, () => NOW, stop);

async function failTimes(times: number, importId: string, stop = NEVER): Promise<void> {
  for (let time = 0; time < times; time += 1) await expect(run(importId, stop)).rejects.toThrow();
}

const failPast = (records: number, state?: string) =>
  failTable(db.database, {
    table: "import",
    on: "update",
    when: `new.rows_read > ${records}`,
    ...(state && { state }),
  });

async function callsKept(): Promise<number | null> {
  const { rows } = await db.database.pool.query("select from call where organization_id = $1", [
    tenant.organization.id,
  ]);
  return rows.length;
}

async function expectGivenUp(importId: string): Promise<void> {
  const ended = await findImport(tenant.scope, importId);
  expect(ended).toMatchObject({ status: "failed", error: { code: "given_up" }, rows: { read: 0, imported: 0 } });
  expect(ended?.error?.message).toContain(importId);
  expect(await callsKept()).toBe(0);
  expect(fs.existsSync(blobPath(env().dataDir, importId))).toBe(false);
  await db.database.pool.query("update import set created_at = now() - interval '1 hour' where id = $1", [importId]);
  expect(await unfinishedImports(mintSystemScope())).toEqual([]);
}

describe("an import that fails each time", () => {
  it("is given up when it got no further so often, and nothing of it is kept", { timeout: 120_000 }, async () => {
    const logged = vi.spyOn(log, "error").mockReturnValue();
    const importId = await upload(30_000);
    await failPast(12_000);
    await failTimes(TRIES - 1, importId);
    const half = await findImport(tenant.scope, importId);
    expect(half).toMatchObject({ status: "reading", error: null });
    expect(half?.rows.imported).toBeGreaterThan(0);
    // It gets a chunk further: the tries before count no more.
    await failPast(22_000);
    await failTimes(TRIES - 1, importId);
    expect((await findImport(tenant.scope, importId))?.rows.read).toBeGreaterThan(half?.rows.read ?? 0);
    expect(await callsKept()).toBeGreaterThan(12_000);
    await run(importId);
    await mendTable(db.database, "import");
    await expectGivenUp(importId);
    expect(logged).toHaveBeenLastCalledWith(expect.objectContaining({ importId, tries: TRIES }), "import given up");
  });

  it("is given up, too, when all is read and scores cannot be worked out", async () => {
    vi.spyOn(log, "error").mockReturnValue();
    const importId = await upload(40);
    await failTable(db.database, { table: "score_day", on: "insert", when: "true" });
    await failTimes(TRIES - 1, importId);
    expect((await findImport(tenant.scope, importId))?.status).toBe("finishing");
    await run(importId);
    await mendTable(db.database, "score_day");
    await expectGivenUp(importId);
  });
});

/** Tries an import in a process that dies before the first chunk is stored. */
async function dieAt(importId: string): Promise<void> {
  const dying = ["lib/testing/dying-import.ts", db.url, tenant.organization.id, importId];
  const child = fork("scripts/run-ts.mjs", dying, {
    env: { ...process.env, DATA_DIR: env().dataDir },
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  expect(await once(child, "exit")).toEqual([null, "SIGKILL"]);
}

const tries = async (importId: string) =>
  (await db.database.pool.query<{ tries: number }>("select tries from import where id = $1", [importId])).rows[0]
    ?.tries;

describe("an import whose process dies", () => {
  it("is given up when it died so often before its first chunk was stored", { timeout: 120_000 }, async () => {
    const logged = vi.spyOn(log, "error").mockReturnValue();
    const importId = await upload(40);
    for (let time = 0; time < 2; time += 1) await dieAt(importId);
    expect(await tries(importId)).toBe(2);
    await db.database.pool.query("update import set tries = $2 where id = $1", [importId, TRIES - 1]);
    await dieAt(importId);
    expect(await findImport(tenant.scope, importId)).toMatchObject({ status: "reading", error: null });
    await run(importId);
    await expectGivenUp(importId);
    expect(logged).toHaveBeenLastCalledWith({ importId, tries: TRIES }, "import given up");
  });

  it("pays for deaths before it got further no more", { timeout: 30_000 }, async () => {
    vi.spyOn(log, "error").mockReturnValue();
    const importId = await upload(30_000);
    await db.database.pool.query("update import set tries = $2 where id = $1", [importId, TRIES - 1]);
    await failPast(12_000);
    await failTimes(1, importId);
    expect(await tries(importId)).toBe(1);
  });
});

describe("an import that can do nothing for it", () => {
  it("pays nothing where the database is still away when the try is to be taken back", async () => {
    const importId = await upload(40);
    for (let time = 0; time < TRIES + 2; time += 1) {
      await failTable(db.database, {
        table: "import",
        on: "update",
        when: "new.rows_read > 0 or new.tries < old.tries",
        state: "57P03",
      });
      await failTimes(1, importId);
    }
    expect(await tries(importId)).toBe(1);
    await mendTable(db.database, "import");
    await run(importId);
    expect(await findImport(tenant.scope, importId)).toMatchObject({ status: "completed" });
  });

  it.each([
    ["a full disk", "53100"],
    ["a database that is away", "57P03"],
  ])("outlasts %s", async (_name, state) => {
    const importId = await upload(40);
    await failPast(0, state);
    await failTimes(TRIES + 2, importId);
    expect(await tries(importId)).toBe(0);
    await mendTable(db.database, "import");
    await run(importId);
    expect(await findImport(tenant.scope, importId)).toMatchObject({ status: "completed", rows: { imported: 40 } });
  });

  it("outlasts workers that stop", async () => {
    const importId = await upload(40);
    await failTimes(TRIES + 2, importId, AbortSignal.abort(new Error("The worker is stopping")));
    expect(await tries(importId)).toBe(0);
    await run(importId);
    expect(await findImport(tenant.scope, importId)).toMatchObject({ status: "completed", rows: { imported: 40 } });
  });
});
