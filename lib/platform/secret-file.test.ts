import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { keepSecretFile, readSecretFile, secretFile } from "@/lib/platform/secret-file";

let folder: string;
const fileOf = (name: string) => path.join(folder, "secrets", name);

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "secrets-"));
});
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

it("makes a secret once, for its owner's eyes, and leaves nothing else behind", () => {
  expect(readSecretFile(folder, "a")).toBeNull();
  const made = secretFile(folder, "a");
  expect(made).toHaveLength(43);
  expect([secretFile(folder, "a"), readSecretFile(folder, "a")]).toEqual([made, made]);
  expect(fs.statSync(fileOf("a")).mode & 0o777).toBe(0o600);
  expect(fs.readdirSync(path.join(folder, "secrets"))).toEqual(["a"]);
});

it("keeps what is kept already", () => {
  keepSecretFile(folder, "a", "the first");
  keepSecretFile(folder, "a", "the second");
  expect(secretFile(folder, "a")).toBe("the first");
});

it("takes no emptied file for a secret, and says what to do", () => {
  secretFile(folder, "a");
  fs.truncateSync(fileOf("a"));
  expect(() => secretFile(folder, "a")).toThrow(`${fileOf("a")} is empty. Put it back from a backup`);
  expect(() => readSecretFile(folder, "a")).toThrow("is empty");
});
