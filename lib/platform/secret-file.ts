import { randomBytes, randomUUID } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { hasCode } from "@/lib/base/has-code";
import { dataFolder } from "@/lib/platform/data-dir";

/**
 * The secret kept under `name` in the data directory: made on first use (32 random bytes, base64url), mode 600.
 * Two processes that ask at once get the same secret.
 * @throws Error when its file is empty
 */
export function secretFile(dataDir: string, name: string): string {
  const kept = readSecretFile(dataDir, name);
  if (kept !== null) return kept;
  keepSecretFile(dataDir, name, randomBytes(32).toString("base64url"));
  return read(fileOf(dataDir, name));
}

/** The secret kept under `name`; null where there is none. @throws Error when its file is empty */
export function readSecretFile(dataDir: string, name: string): string | null {
  try {
    return read(fileOf(dataDir, name));
  } catch (error) {
    if (hasCode(error, "ENOENT")) return null;
    throw error;
  }
}

/**
 * Keeps a secret under `name`, mode 600, unless one is kept there already. The file is there with all of it or not at all,
 * also after a power cut.
 */
export function keepSecretFile(dataDir: string, name: string, secret: string): void {
  const file = fileOf(dataDir, name);
  const draft = path.join(path.dirname(file), `.${randomUUID()}`);
  try {
    fs.writeFileSync(draft, secret, { flag: "wx", mode: 0o600, flush: true });
    place(draft, file);
  } catch (error) {
    if (!hasCode(error, "EEXIST")) throw error;
  } finally {
    fs.rmSync(draft, { force: true });
  }
}

/** @throws Error with the code EEXIST where the file is there already */
function place(draft: string, file: string): void {
  try {
    fs.linkSync(draft, file);
  } catch (error) {
    if (hasCode(error, "EEXIST")) throw error;
    // Not every file system has links.
    fs.copyFileSync(draft, file, fs.constants.COPYFILE_EXCL);
  }
}

/** Nobody keeps an empty secret: something has emptied the file, and all that was sealed would seem to be another's. */
function read(file: string): string {
  const secret = fs.readFileSync(file, "utf8").trim();
  if (secret === "")
    throw new Error(
      `${file} is empty. Put it back from a backup; where there is none, remove the file to get another secret`,
    );
  return secret;
}

function fileOf(dataDir: string, name: string): string {
  return path.join(dataFolder(dataDir, "secrets"), name);
}
