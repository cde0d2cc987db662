import fs from "node:fs";
import path from "node:path";
import { dataFolder } from "@/lib/platform/data-dir";
import type { Env } from "@/lib/platform/env";
import { keyId } from "@/lib/platform/keyed-hash";
import { secretFile } from "@/lib/platform/secret-file";

const FILE = "callee-key";

/** A key, and where it is kept. */
interface KeptKey {
  readonly key: string;
  /** Name of its file; null where the environment names it. */
  readonly file: string | null;
}

/** A key as it may be shown. */
export interface NamedKey {
  /** With which the pseudonyms made under it begin, in hex. */
  readonly id: string;
  readonly file: string | null;
}

/**
 * The keys under which callees are or were pseudonyms, the present one first: `CALLEE_KEY` and `CALLEE_KEYS_BEFORE`, then
 * the files in the data directory, the first of which is made when there is no key at all. Never in the database.
 */
export function calleeKeys(env: Env): readonly [string, ...string[]] {
  const [present, ...before] = keptKeys(env);
  return [present.key, ...before.map(({ key }) => key)];
}

/** The present key. */
export function calleeKey(env: Env): string {
  return calleeKeys(env)[0];
}

/** The keys by their ids, the present one first. */
export function namedCalleeKeys(env: Env): readonly NamedKey[] {
  return keptKeys(env).map(({ key, file }) => ({ id: keyId(key), file }));
}

/**
 * Makes another key the present one, of another id than those before, which stay for what was made under them.
 * @returns how many keys there are now
 * @throws Error where the environment names the key: then the change is made there
 */
export function rotateCalleeKey(env: Env): number {
  if (env.CALLEE_KEY !== undefined)
    throw new Error("CALLEE_KEY names the key: put the old one into CALLEE_KEYS_BEFORE, and a new one into CALLEE_KEY");
  const known = new Set(calleeKeys(env).map(keyId));
  const file = fileName(Math.max(...fileNumbers(env.dataDir)) + 1);
  while (known.has(keyId(secretFile(env.dataDir, file)))) remove(env, file);
  return calleeKeys(env).length;
}

/**
 * Removes the file of a key that nothing needs any more. Whether something does is for the caller to know.
 * @throws Error for the present key, for one of the environment, and for none
 */
export function dropCalleeKey(env: Env, id: string): void {
  const [present, ...before] = namedCalleeKeys(env);
  if (present?.id === id) throw new Error(`${id} is the present key. Rotate first`);
  const found = before.find((key) => key.id === id);
  if (found === undefined) throw new Error(`There is no key ${id}`);
  if (found.file === null) throw new Error(`The environment names ${id}: take it out of CALLEE_KEYS_BEFORE`);
  remove(env, found.file);
}

function keptKeys({ CALLEE_KEY, CALLEE_KEYS_BEFORE = "", dataDir }: Env): readonly [KeptKey, ...KeptKey[]] {
  const named = (key: string): KeptKey => ({ key, file: null });
  const filed = (file: string): KeptKey => ({ key: secretFile(dataDir, file), file });
  const before = CALLEE_KEYS_BEFORE.split(/\s+/).flatMap((key) => (key === "" ? [] : [named(key)]));
  const kept = [...fileNumbers(dataDir)].sort((a, b) => b - a).map((number) => filed(fileName(number)));
  if (CALLEE_KEY !== undefined) return [named(CALLEE_KEY), ...before, ...kept];
  const [newest = filed(FILE), ...older] = kept;
  return [newest, ...older, ...before];
}

function remove({ dataDir }: Env, file: string): void {
  fs.rmSync(path.join(dataFolder(dataDir, "secrets"), file));
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
