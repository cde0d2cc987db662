import fs from "node:fs";
import path from "node:path";

/**
 * Makes a private folder in the data directory and returns its path. The data directory itself may be passed through by
 * every account (the database server runs under one of its own), but only its owner can list it.
 */
export function dataFolder(dataDir: string, name: string): string {
  fs.mkdirSync(dataDir, { recursive: true, mode: 0o711 });
  const folder = path.join(dataDir, name);
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
  return folder;
}
