import { setTimeout as wait } from "node:timers/promises";
import { isRunning, type ProcessIdentity } from "@/lib/platform/process-identity";

const LOOK_EVERY_MS = 50;

/** Asks a process to end, and after `graceMs` ends it together with the group that it leads. */
export async function endProcess(known: ProcessIdentity, graceMs: number): Promise<void> {
  signal(known.pid, "SIGTERM");
  for (let waitedMs = 0; waitedMs < graceMs; waitedMs += LOOK_EVERY_MS) {
    if (!(await isRunning(known))) return;
    await wait(LOOK_EVERY_MS);
  }
  if (await isRunning(known)) endGroup(known.pid);
}

/** Kills whatever is left of the group that a process leads; the process itself, where there are no groups. */
export function endGroup(pid: number): void {
  signal(process.platform === "win32" ? pid : -pid, "SIGKILL");
}

function signal(target: number, name: NodeJS.Signals): void {
  try {
    process.kill(target, name);
  } catch {
    // Nobody is there any more, which is what was wanted.
  }
}
