import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { checkInstallation } from "@/lib/cli/installation-checks";
import { aTenant } from "@/lib/testing/a-tenant";
import { callFile } from "@/lib/testing/call-file";
import { importThroughApi } from "@/lib/testing/import-through-api";
import { testDatabase } from "@/lib/testing/test-database";

const db = testDatabase();
let folder: string;
const failures = async () =>
  (await checkInstallation()).flatMap(({ check, ok, message }) => (ok ? [] : [`${check}: ${message}`]));

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "checks-"));
  vi.stubEnv("DATA_DIR", folder);
  vi.stubEnv("DATABASE_URL", db.url);
});
afterEach(() => {
  vi.unstubAllEnvs();
  fs.rmSync(folder, { recursive: true });
});

it("says which key of the calls is missing, as a start would", async () => {
  vi.stubEnv("LEDGER_KEY", "l".repeat(32));
  const once = [{ callerId: "+13125550103", startedAt: "2026-11-04T15:00:00Z", count: 1, sip: 200 }];
  await importThroughApi(await aTenant("Clinic"), callFile(once), new Date("2026-11-05T12:00:00Z"));
  await failures();
  vi.stubEnv("LEDGER_KEY", "m".repeat(32));
  expect(await failures()).toEqual([expect.stringContaining("settings: LEDGER_KEY: the calls of this database")]);
});

it("says that a secret has been emptied, and that no worker is there", async () => {
  vi.stubEnv("LEDGER_KEY", "l".repeat(32));
  fs.mkdirSync(path.join(folder, "secrets"));
  fs.writeFileSync(path.join(folder, "secrets/auth-secret"), "");
  expect(await failures()).toEqual([
    expect.stringMatching(/^settings: .*auth-secret is empty/),
    expect.stringContaining("worker: no worker"),
  ]);
});
