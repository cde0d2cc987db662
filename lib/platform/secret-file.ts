import { randomBytes } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { hasCode } from "@/lib/base/has-code";
import { dataFolder } from "@/lib/platform/data-dir";

/**
 * The secret kept under `name` in the data directory: made on first use (32 random bytes, base64url), mode 600.
 * Two processes that ask at once get the same secret.
 */
export function secretFile(dataDir: string, name: string): string {
  keepSecretFile(dataDir, name, randomBytes(32).toString("base64url"));
  return fs.readFileSync(fileOf(dataDir, name), "utf8").trim();
}

/** The secret kept under `name`; null where there is none. */
export function readSecretFile(dataDir: string, name: string): string | null {
  try {
    return fs.readFileSync(fileOf(dataDir, name), "utf8").trim();
  } catch (error) {
    if (hasCode(error, "ENOENT")) return null;
    throw error;
  }
}

/** Keeps a secret under `name`, mode 600, unless one is kept there already. */
export function keepSecretFile(dataDir: string, name: string, secret: string): void {
  try {
    fs.writeFileSync(fileOf(dataDir, name), secret, { flag: "wx", mode: 0o600 });
  } catch (error) {
    if (!hasCode(error, "EEXIST")) throw error;
  }
}

function fileOf(dataDir: string, name: string): string {
  return path.join(dataFolder(dataDir, "secrets"), name);
}
