import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { settleKeys } from "@/lib/cli/database-server";
import { LaunchError } from "@/lib/cli/launch/launch-error";
import { calleeKey } from "@/lib/platform/callee-key";
import { parseEnv } from "@/lib/platform/env";
import { readSecretFile } from "@/lib/platform/secret-file";
import { aTenant } from "@/lib/testing/a-tenant";
import { callFile } from "@/lib/testing/call-file";
import { importThroughApi } from "@/lib/testing/import-through-api";
import { testDatabase } from "@/lib/testing/test-database";

const db = testDatabase();
const NOW = new Date("2026-11-05T12:00:00Z");
const ONE_CALL = { callerId: "+13125550103", startedAt: "2026-11-04T15:00:00Z", count: 1, sip: 200 };
const CALLEE_KEY = "c".repeat(32);
const OTHER_CALLEE_KEY = "d".repeat(32);
const OWN_KEY = "l".repeat(32);
const REFUSED = /^LEDGER_KEY: .* stored under another key/;

const before = process.env.LEDGER_KEY;
let folders: string[] = [];
beforeEach(async () => {
  await db.database.prisma.installation.deleteMany();
});
afterEach(() => {
  for (const folder of folders) fs.rmSync(folder, { recursive: true });
  folders = [];
  if (before === undefined) delete process.env.LEDGER_KEY;
  else process.env.LEDGER_KEY = before;
});

/** The configuration of a start on a data directory of its own. */
function onNewFolder(more: Record<string, string> = {}) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "settle-keys-"));
  folders.push(folder);
  return parseEnv({ DATA_DIR: folder, ...more });
}

/** What a start with this configuration goes on with. */
async function keyOf(env: ReturnType<typeof onNewFolder>, isLost = false): Promise<string | undefined> {
  delete process.env.LEDGER_KEY;
  await settleKeys(env, db.url, isLost);
  return process.env.LEDGER_KEY;
}

it("takes whatever key there is while no call is stored", async () => {
  const first = await keyOf(onNewFolder());
  expect(first).toHaveLength(43);
  expect(await keyOf(onNewFolder())).not.toBe(first);
  expect(await keyOf(onNewFolder({ LEDGER_KEY: OWN_KEY }))).toBe(OWN_KEY);
});

describe("where calls are stored", () => {
  beforeEach(async () => {
    if ((await db.database.prisma.call.count()) > 0) return;
    await importThroughApi(await aTenant("Clinic"), callFile([ONE_CALL]), NOW);
  });

  it("goes on with the key of the data directory", async () => {
    const env = onNewFolder();
    const key = await keyOf(env);
    expect(readSecretFile(env.dataDir, "ledger-key")).toBe(key);
    expect(await keyOf(env)).toBe(key);
  });

  it("opens the key on a new data directory under the key of callees, present or former", async () => {
    const key = await keyOf(onNewFolder({ CALLEE_KEY }));
    const env = onNewFolder({ CALLEE_KEY: OTHER_CALLEE_KEY, CALLEE_KEYS_BEFORE: CALLEE_KEY });
    expect(await keyOf(env)).toBe(key);
    expect(readSecretFile(env.dataDir, "ledger-key")).toBe(key);
    // From the second start on it no longer needs the former one.
    expect(await keyOf(env)).toBe(key);
    expect(await keyOf(onNewFolder({ CALLEE_KEY: OTHER_CALLEE_KEY }))).toBe(key);
  });

  it("leaves alone what a data directory keeps for another database", async () => {
    const key = await keyOf(onNewFolder({ CALLEE_KEY }));
    const env = onNewFolder({ CALLEE_KEY });
    fs.mkdirSync(path.join(env.dataDir, "secrets"));
    fs.writeFileSync(path.join(env.dataDir, "secrets/ledger-key"), OWN_KEY);
    expect(await keyOf(env)).toBe(key);
    expect(readSecretFile(env.dataDir, "ledger-key")).toBe(OWN_KEY);
  });

  it("refuses to go on under another key, until somebody says that the first is lost", async () => {
    await keyOf(onNewFolder({ CALLEE_KEY }));
    const stranger = onNewFolder({ CALLEE_KEY: OTHER_CALLEE_KEY });
    await expect(keyOf(stranger)).rejects.toThrow(REFUSED);
    await expect(keyOf(stranger)).rejects.toBeInstanceOf(LaunchError);
    expect(readSecretFile(stranger.dataDir, "ledger-key")).toBeNull();
    await expect(keyOf(onNewFolder({ CALLEE_KEY, LEDGER_KEY: OWN_KEY }))).rejects.toThrow(REFUSED);
    const renewed = await keyOf(stranger, true);
    expect(await keyOf(stranger)).toBe(renewed);
  });

  it("tells nothing to whoever has the database alone", async () => {
    const env = onNewFolder();
    const key = (await keyOf(env)) ?? "";
    const rows = JSON.stringify(await db.database.prisma.installation.findMany());
    expect(rows).not.toContain(key);
    expect(rows).not.toContain(calleeKey(env));
  });
});
