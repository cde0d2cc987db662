import { hasCode } from "@/lib/base/has-code";

/** Whether a process with this id runs on this machine. */
export function isProcessAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Not ours to signal, but there.
    return hasCode(error, "EPERM");
  }
}
