import fs from "node:fs";
import path from "node:path";

/**
 * Makes a private folder in the data directory and returns its path. The data directory itself may be passed through by
 * every account (the database server runs under one of its own), but only its owner can list it.
 */
export function dataFolder(dataDir: string, name: string): string {
  makeFolder(dataDir, 0o711);
  const folder = path.join(dataDir, name);
  makeFolder(folder, 0o700);
  return folder;
}

/** Node's own way to make parents too tries for ever where a parent is there and takes no folder, as `/proc` does. */
function makeFolder(folder: string, mode: number): void {
  if (isFolder(folder)) return;
  const parent = path.dirname(folder);
  if (!fs.existsSync(parent)) makeFolder(parent, mode);
  try {
    fs.mkdirSync(folder, { mode });
  } catch (error) {
    // Another process may have made it meanwhile.
    if (!isFolder(folder)) throw error;
  }
}

function isFolder(folder: string): boolean {
  return fs.statSync(folder, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
