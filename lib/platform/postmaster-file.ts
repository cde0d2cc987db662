import { execFile } from "node:child_process";
import fs from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { isProcessAlive } from "@/lib/platform/process-alive";

/** Above the largest process id of any system: nobody runs under it. */
const NOBODY = 99_999_999;
/** Lines of `postmaster.pid`, which the server writes into its data folder and removes when it ends: pg_ctl.c. */
const PID_LINE = 0;
const PORT_LINE = 3;

/** The server that works in the folder `data` now: its port, also while it still starts; null when there is none. */
export async function runningPostmaster(data: string): Promise<{ readonly port: number } | null> {
  const lines = await linesOf(data);
  const pid = Number(lines[PID_LINE]);
  const port = Number(lines[PORT_LINE]);
  return port > 0 && (await worksIn(pid, data)) ? { port } : null;
}

/**
 * Lets a server start where the note of an earlier one, which was killed, names the id of a program that has nothing to do
 * with it. The server would take that for the earlier one and refuse for ever. The rest of the note stays, by which it makes
 * sure that nobody uses the same memory.
 */
export async function forgetStalePostmaster(data: string): Promise<void> {
  const lines = await linesOf(data);
  const pid = Number(lines[PID_LINE]);
  if (!isProcessAlive(pid) || (await worksIn(pid, data))) return;
  await fs.writeFile(noteOf(data), [NOBODY, ...lines.slice(1)].join("\n"));
}

const noteOf = (data: string) => path.join(data, "postmaster.pid");

async function linesOf(data: string): Promise<readonly string[]> {
  return (await fs.readFile(noteOf(data), "utf8").catch(() => "")).split("\n");
}

/** Whether a process is a server of this folder; where the system does not tell, a living one counts as such. */
async function worksIn(pid: number, data: string): Promise<boolean> {
  if (!isProcessAlive(pid)) return false;
  try {
    if (process.platform === "linux") return (await fs.readlink(`/proc/${pid}/cwd`)) === (await fs.realpath(data));
    const { stdout } = await promisify(execFile)("ps", ["-o", "command=", "-p", String(pid)]);
    return stdout.includes(data);
  } catch {
    return isProcessAlive(pid);
  }
}
