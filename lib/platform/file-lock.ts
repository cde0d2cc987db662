import { randomUUID } from "node:crypto";
import fs from "node:fs/promises";
import { hasCode } from "@/lib/base/has-code";
import { isOwnerRunning, ownStart } from "@/lib/platform/process-identity";

const RETRY_MS = 100;
/** For how long a file may name nobody: somebody is just writing it, or was killed while writing. */
const NAMELESS_MS = 1_000;

/**
 * Runs `work` while no other process on this machine runs work under the same lock file.
 * The file holds the owner's process id and start; a lock whose owner has died is taken over.
 * @throws Error when another living process holds the lock for longer than `waitMs`
 */
export async function withFileLock<T>(file: string, waitMs: number, work: () => Promise<T>): Promise<T> {
  const mine = `${process.pid} ${randomUUID()} ${await ownStart()}`.trim();
  await acquire(file, mine, waitMs);
  try {
    return await work();
  } finally {
    if ((await contents(file)) === mine) await fs.rm(file, { force: true });
  }
}

async function acquire(file: string, mine: string, waitMs: number): Promise<void> {
  let namelessMs = 0;
  for (let waitedMs = 0; ; waitedMs += RETRY_MS) {
    if (await create(file, mine)) return;
    const found = await contents(file);
    const owner = Number.parseInt(found ?? "", 10);
    const ownerStart = (found ?? "").split(" ").slice(2).join(" ");
    const isNameless = found !== null && !(owner > 0);
    namelessMs = isNameless ? namelessMs + RETRY_MS : 0;
    const isStale = isNameless ? namelessMs > NAMELESS_MS : !(await isOwnerRunning(owner, ownerStart));
    if (found !== null && isStale) await removeStale(file, found, waitMs);
    else if (waitedMs >= waitMs) throw new Error(`Process ${owner} has held ${file} for more than ${waitMs} ms`);
    else await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
  }
}

/**
 * Only the owner or the holder of this second lock removes the file. Whoever found it stale is therefore the only one who
 * may, and looks again first: another may have taken it over meanwhile, and it would be that one's file.
 */
async function removeStale(file: string, stale: string, waitMs: number): Promise<void> {
  await withFileLock(`${file}.takeover`, waitMs, async () => {
    if ((await contents(file)) === stale) await fs.rm(file, { force: true });
  });
}

async function create(file: string, mine: string): Promise<boolean> {
  try {
    await fs.writeFile(file, mine, { flag: "wx" });
  } catch (error) {
    if (hasCode(error, "EEXIST")) return false;
    throw error;
  }
  // Who was slow to write may have been taken for dead.
  return (await contents(file)) === mine;
}

/** @returns null where there is no file */
async function contents(file: string): Promise<string | null> {
  try {
    return await fs.readFile(file, "utf8");
  } catch (error) {
    if (hasCode(error, "ENOENT")) return null;
    throw error;
  }
}
