import { execFile } from "node:child_process";
import fs from "node:fs/promises";
import { promisify } from "node:util";
import { isProcessAlive } from "@/lib/platform/process-alive";

/** A process as it can be told from a later one with the same id. */
export interface ProcessIdentity {
  readonly pid: number;
  /** When it was started, in whatever form the system tells it. */
  readonly startedAt: string;
}

/** Fields of `/proc/<pid>/stat` behind the program's name, which may hold blanks and brackets itself: proc(5). */
const STATE = 0;
const START_TICKS = 19;

/** Who runs under this id now; null when nobody does, or when only the system's record of an ended process is left. */
export async function identify(pid: number): Promise<ProcessIdentity | null> {
  const startedAt = process.platform === "linux" ? await startOnLinux(pid) : await startByPs(pid);
  return startedAt === null ? null : { pid, startedAt };
}

/** Whether that very process is still running. */
export async function isRunning(known: ProcessIdentity): Promise<boolean> {
  return (await identify(known.pid))?.startedAt === known.startedAt;
}

let own: Promise<string> | undefined;

/** When this process was started, for {@link isOwnerRunning}; empty where the system does not tell. */
export async function ownStart(): Promise<string> {
  own ??= identify(process.pid).then((found) => found?.startedAt ?? "");
  return own;
}

/**
 * Whether the process that left a note of itself still runs. Its id alone would not tell: after a power cut, or in a new
 * container, another program often has the same.
 * @param startedAt what `ownStart` told it; empty when it noted nothing but its id
 */
export async function isOwnerRunning(pid: number, startedAt: string): Promise<boolean> {
  return startedAt === "" ? isProcessAlive(pid) : isRunning({ pid, startedAt });
}

async function startOnLinux(pid: number): Promise<string | null> {
  const text = await fs.readFile(`/proc/${pid}/stat`, "utf8").catch(() => null);
  if (text === null) return null;
  const fields = text.slice(text.lastIndexOf(")") + 2).split(" ");
  if (fields[STATE] === "Z" || fields[STATE] === "X") return null;
  const boot = await fs.readFile("/proc/sys/kernel/random/boot_id", "utf8").catch(() => "");
  return `${boot.trim()} ${fields[START_TICKS]}`;
}

async function startByPs(pid: number): Promise<string | null> {
  try {
    const { stdout } = await promisify(execFile)("ps", ["-o", "lstart=", "-p", String(pid)]);
    return stdout.trim() || null;
  } catch {
    return null;
  }
}
