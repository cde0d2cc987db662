import { readFileSync } from "node:fs";

/** Fields of `/proc/<pid>/stat` behind the program's name, which may hold blanks and brackets itself: proc(5). */
const START_TICKS = 19;

/**
 * When a process was started: by that it is told from a later one with the same id, as after a power cut or in a new
 * container.
 * @param {number} pid
 * @returns {string} empty where nobody runs under it, or the system does not tell
 */
export function processStart(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    const boot = readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
    return `${boot} ${stat.slice(stat.lastIndexOf(")") + 2).split(" ")[START_TICKS]}`;
  } catch {
    return "";
  }
}
