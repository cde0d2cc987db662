import fs from "node:fs/promises";
import { isProcessAlive } from "@/lib/platform/process-alive";

const RETRY_MS = 100;

/**
 * Runs `work` while no other process on this machine runs work under the same lock file.
 * The file holds the owner's process id; a lock whose owner has died is taken over.
 * @throws Error when another living process holds the lock for longer than `waitMs`
 */
export async function withFileLock<T>(file: string, waitMs: number, work: () => Promise<T>): Promise<T> {
  await acquire(file, waitMs);
  try {
    return await work();
  } finally {
    await fs.rm(file, { force: true });
  }
}

async function acquire(file: string, waitMs: number): Promise<void> {
  for (let waitedMs = 0; ; waitedMs += RETRY_MS) {
    if (await create(file)) return;
    const owner = Number(await fs.readFile(file, "utf8").catch(() => "0"));
    // An empty file belongs to somebody who is just writing it: give them a moment before taking over.
    const isStale = owner > 0 ? !isProcessAlive(owner) : waitedMs >= 10 * RETRY_MS;
    if (isStale) await fs.rm(file, { force: true });
    else if (waitedMs >= waitMs) throw new Error(`Process ${owner} has held ${file} for more than ${waitMs} ms`);
    else await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
  }
}

async function create(file: string): Promise<boolean> {
  try {
    await fs.writeFile(file, String(process.pid), { flag: "wx" });
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    throw error;
  }
}
