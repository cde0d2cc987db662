import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { calleeKey, calleeKeys, dropCalleeKey, namedCalleeKeys, rotateCalleeKey } from "@/lib/platform/callee-key";
import { parseEnv } from "@/lib/platform/env";

let dataDir: string;
beforeEach(() => {
  dataDir = fs.mkdtempSync(path.join(os.tmpdir(), "callee-key-"));
});
afterEach(() => fs.rmSync(dataDir, { recursive: true }));
const env = (more: Record<string, string> = {}) => parseEnv({ DATA_DIR: dataDir, ...more });
const [NEW, OLD, OLDER] = ["n".repeat(32), "o".repeat(32), "p".repeat(32)];

describe("the keys of callees", () => {
  it("begin with one that is made once, for its owner's eyes", () => {
    const key = calleeKey(env());
    expect(key.length).toBeGreaterThanOrEqual(43);
    expect(calleeKeys(env())).toEqual([key]);
    expect(fs.statSync(path.join(dataDir, "secrets/callee-key")).mode & 0o777).toBe(0o600);
  });

  it("keep those before when another becomes the present one, in their order, beyond ten", () => {
    const made = [calleeKey(env())];
    for (let keys = 2; keys <= 12; keys++) {
      expect(rotateCalleeKey(env())).toBe(keys);
      made.unshift(calleeKey(env()));
    }
    expect(new Set(made).size).toBe(12);
    expect(calleeKeys(env())).toEqual(made);
  });

  it("have ids of their own, by which one that is no longer needed is removed, but never the present one", () => {
    calleeKey(env());
    rotateCalleeKey(env());
    const [present, before] = namedCalleeKeys(env());
    expect([present?.file, before?.file]).toEqual(["callee-key-2", "callee-key"]);
    expect(() => dropCalleeKey(env(), present?.id ?? "")).toThrow("present key");
    expect(() => dropCalleeKey(env(), "none")).toThrow("There is no key");
    dropCalleeKey(env(), before?.id ?? "");
    expect(namedCalleeKeys(env())).toEqual([present]);
    rotateCalleeKey(env());
    expect(namedCalleeKeys(env()).map(({ file }) => file)).toEqual(["callee-key-3", "callee-key-2"]);
    const named = env({ CALLEE_KEY: NEW, CALLEE_KEYS_BEFORE: OLD });
    expect(() => dropCalleeKey(named, namedCalleeKeys(named)[1]?.id ?? "")).toThrow("CALLEE_KEYS_BEFORE");
  });

  it("of the environment stand before those of files, and are changed there", () => {
    const kept = calleeKey(env());
    const named = env({ CALLEE_KEY: NEW, CALLEE_KEYS_BEFORE: `${OLD} ${OLDER}` });
    expect(calleeKeys(named)).toEqual([NEW, OLD, OLDER, kept]);
    expect(() => rotateCalleeKey(named)).toThrow("CALLEE_KEYS_BEFORE");
  });
});
