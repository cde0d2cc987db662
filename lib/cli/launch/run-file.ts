import fs from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { endProcess } from "@/lib/cli/launch/end-process";
import { LaunchError } from "@/lib/cli/launch/launch-error";
import { withFileLock } from "@/lib/platform/file-lock";
import { identify, isRunning, type ProcessIdentity } from "@/lib/platform/process-identity";

const Identity = z.object({ pid: z.number().int().positive(), startedAt: z.string() });
const Run = z.object({ url: z.string(), launcher: Identity, children: z.array(Identity) });

const FILE = "run.json";
const LOCK_WAIT_MS = 60_000;
const STALE_GRACE_MS = 5_000;

/** The note that a running product keeps in its data directory about itself. */
export interface RunFile {
  /** Notes the processes that belong to this run now; one call after the other, and none after `remove`. */
  note(pids: readonly number[]): Promise<void>;
  /** Removes the note: nothing of this run is left. */
  remove(): Promise<void>;
}

/**
 * Claims the data directory for this process. What a killed earlier run left running is ended first; a process is
 * signalled only when it is still the very one that was noted.
 * @param url where this run will be reached
 * @throws LaunchError when the product is running from this directory already
 */
export async function claimRun(dataDir: string, url: string): Promise<RunFile> {
  const file = path.join(dataDir, FILE);
  const launcher = await identify(process.pid);
  let writing = Promise.resolve();
  let isOver = false;
  const write = async (pids: readonly number[]): Promise<void> => {
    if (isOver) return;
    const children = (await Promise.all(pids.map(identify))).filter((identity) => identity !== null);
    const run = { url, launcher: launcher ?? { pid: process.pid, startedAt: "" }, children };
    await fs.writeFile(`${file}.draft`, JSON.stringify(run));
    await fs.rename(`${file}.draft`, file);
  };
  const note = (pids: readonly number[]): Promise<void> => {
    writing = writing.then(() => write(pids));
    return writing;
  };
  await withFileLock(path.join(dataDir, "run.lock"), LOCK_WAIT_MS, async () => {
    await endEarlierRun(file);
    await note([]);
  });
  const remove = async (): Promise<void> => {
    isOver = true;
    await writing;
    await fs.rm(file, { force: true });
  };
  return { note, remove };
}

/**
 * Looks whether a run has left its note in a data directory, and changes nothing there.
 * @throws LaunchError when the product is running from it
 */
export async function lookForRun(dataDir: string): Promise<"none" | "killed"> {
  return (await earlierRun(path.join(dataDir, FILE))) === null ? "none" : "killed";
}

async function endEarlierRun(file: string): Promise<void> {
  const earlier = await earlierRun(file);
  await Promise.all((earlier?.children ?? []).map(endStale));
}

/** What a run that is over has left; null where there is nothing. @throws LaunchError when it is not over */
async function earlierRun(file: string): Promise<z.output<typeof Run> | null> {
  const text = await fs.readFile(file, "utf8").catch(() => "");
  const found = Run.safeParse(parsed(text));
  if (!found.success) return null;
  const { url, launcher } = found.data;
  if (await isRunning(launcher))
    throw new LaunchError(
      `Ringworthy runs from ${path.dirname(file)} already (process ${launcher.pid}, ${url}). Stop it first, or set DATA_DIR to another folder.`,
    );
  return found.data;
}

async function endStale(child: ProcessIdentity): Promise<void> {
  if (await isRunning(child)) await endProcess(child, STALE_GRACE_MS);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
