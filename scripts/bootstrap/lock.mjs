import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { inRoot } from "./paths.mjs";
import { processStart } from "./process-start.mjs";
import { say, Trouble } from "./trouble.mjs";

const RETRY_MS = 200;
const WAIT_MS = 15 * 60_000;

/**
 * Makes something that is stale, once, however many processes find it stale at the same time.
 * @param {string} name of the lock; the owner's process id and start stand in `.build/<name>.lock`
 * @param {() => Promise<boolean>} isFresh asked before and after waiting for the lock
 * @param {() => Promise<void>} make
 */
export async function ensure(name, isFresh, make) {
  if (await isFresh()) return;
  const file = inRoot(".build", `${name}.lock`);
  await mkdir(path.dirname(file), { recursive: true });
  await acquire(file);
  try {
    if (!(await isFresh())) await make();
  } finally {
    await rm(file, { force: true });
  }
}

async function acquire(file) {
  for (let waitedMs = 0; ; waitedMs += RETRY_MS) {
    if (await create(file)) return;
    const [id = "", ...started] = (await readFile(file, "utf8").catch(() => "0")).split(" ");
    const owner = Number(id);
    // An empty file belongs to somebody who is just writing it: give them a moment before taking over.
    const isStale = owner > 0 ? !isOwnerAlive(owner, started.join(" ")) : waitedMs >= 10 * RETRY_MS;
    if (isStale) await rm(file, { force: true });
    else if (waitedMs >= WAIT_MS)
      throw new Trouble(`Process ${owner} has kept ${file} for too long. End it, or remove the file.`);
    else {
      if (waitedMs === 0) say(`Waiting for process ${owner || "?"}, which is preparing the same …`);
      await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
    }
  }
}

async function create(file) {
  try {
    await writeFile(file, `${process.pid} ${processStart(process.pid)}`.trim(), { flag: "wx" });
    return true;
  } catch (error) {
    if (error.code === "EEXIST") return false;
    throw error;
  }
}

/** @param {number} pid @param {string} started when its owner was; empty where that was not told */
function isOwnerAlive(pid, started) {
  return isAlive(pid) && (started === "" || started === processStart(pid));
}

function isAlive(pid) {
  // A file that names this very process was left by another one that had the same id before it was killed.
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}
