import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { rotateCalleeKey } from "@/lib/platform/callee-key";
import { parseEnv } from "@/lib/platform/env";
import { ledgerKey } from "@/lib/platform/ledger-key";

let dataDir: string;
beforeEach(() => {
  dataDir = fs.mkdtempSync(path.join(os.tmpdir(), "ledger-key-"));
});
afterEach(() => fs.rmSync(dataDir, { recursive: true }));
const env = (more: Record<string, string> = {}) => parseEnv({ DATA_DIR: dataDir, ...more });

it("is made once, for its owner's eyes, and stays when callees get another key", () => {
  const key = ledgerKey(env());
  expect(key).toHaveLength(16);
  rotateCalleeKey(env());
  expect(ledgerKey(env({ CALLEE_KEY: "n".repeat(32) }))).toEqual(key);
  expect(fs.statSync(path.join(dataDir, "secrets/ledger-key")).mode & 0o777).toBe(0o600);
});

it("is that of the environment where it names one", () => {
  const [one, other] = ["a".repeat(32), "b".repeat(32)].map((LEDGER_KEY) => ledgerKey(env({ LEDGER_KEY })));
  expect(one).not.toEqual(other);
  expect(fs.existsSync(path.join(dataDir, "secrets/ledger-key"))).toBe(false);
});
