import fs from "node:fs";
import { dataFolder } from "@/lib/platform/data-dir";
import type { Env } from "@/lib/platform/env";
import { secretFile } from "@/lib/platform/secret-file";

const FILE = "callee-key";

/**
 * The keys under which callees are or were pseudonyms, the present one first: `CALLEE_KEY` and `CALLEE_KEYS_BEFORE`, then
 * the files in the data directory, the first of which is made when there is no key at all. Never in the database.
 */
export function calleeKeys({ CALLEE_KEY, CALLEE_KEYS_BEFORE = "", dataDir }: Env): readonly [string, ...string[]] {
  const before = CALLEE_KEYS_BEFORE.split(/\s+/).filter((key) => key !== "");
  const kept = [...fileNumbers(dataDir)].sort((a, b) => b - a).map((number) => secretFile(dataDir, fileName(number)));
  if (CALLEE_KEY !== undefined) return [CALLEE_KEY, ...before, ...kept];
  const [newest = secretFile(dataDir, FILE), ...older] = kept;
  return [newest, ...older, ...before];
}

/** The present key. */
export function calleeKey(env: Env): string {
  return calleeKeys(env)[0];
}

/**
 * Makes another key the present one; those before stay, for what was made under them.
 * @returns how many keys there are now
 * @throws Error where the environment names the key: then the change is made there
 */
export function rotateCalleeKey(env: Env): number {
  if (env.CALLEE_KEY !== undefined)
    throw new Error("CALLEE_KEY names the key: put the old one into CALLEE_KEYS_BEFORE, and a new one into CALLEE_KEY");
  calleeKey(env);
  secretFile(env.dataDir, fileName(Math.max(...fileNumbers(env.dataDir)) + 1));
  return calleeKeys(env).length;
}

function fileName(number: number): string {
  return number === 1 ? FILE : `${FILE}-${number}`;
}

function fileNumbers(dataDir: string): readonly number[] {
  return fs.readdirSync(dataFolder(dataDir, "secrets")).flatMap((name) => {
    const [whole, number = "1"] = /^callee-key(?:-(\d+))?$/.exec(name) ?? [];
    return whole === undefined ? [] : [Number(number)];
  });
}
