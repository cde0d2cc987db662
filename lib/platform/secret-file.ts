import { randomBytes } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { dataFolder } from "@/lib/platform/data-dir";

/**
 * The secret kept under `name` in the data directory: made on first use (32 random bytes, base64url), mode 600.
 * Two processes that ask at once get the same secret.
 */
export function secretFile(dataDir: string, name: string): string {
  const file = path.join(dataFolder(dataDir, "secrets"), name);
  try {
    fs.writeFileSync(file, randomBytes(32).toString("base64url"), { flag: "wx", mode: 0o600 });
  } catch (error) {
    if (!isAlreadyThere(error)) throw error;
  }
  return fs.readFileSync(file, "utf8").trim();
}

function isAlreadyThere(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "EEXIST";
}
