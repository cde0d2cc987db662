import { spawn } from "node:child_process";
import { constants } from "node:os";
import { pathToFileURL } from "node:url";
import { childEnv, inRoot, ROOT } from "./paths.mjs";
import { Trouble } from "./trouble.mjs";

const FORWARDED = ["SIGINT", "SIGTERM", "SIGHUP"];
const isWindows = process.platform === "win32";
const PREPARER_DRAIN_MS = 3_000;
const END_WITH_US = pathToFileURL(inRoot("scripts/bootstrap/end-group-with-launcher.mjs")).href;

/**
 * Runs a program to its end. It gets a process group of its own, so that a signal (also Ctrl-C, which a terminal sends
 * to the whole foreground group) reaches it and its children once: from here.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, onOutput?: (text: string, stream: NodeJS.WriteStream) => void, isPreparer?: boolean }} [options]
 *   `onOutput` receives what the program writes, and the stream it would have written to; without it the program
 *   writes to this process's own streams. `isPreparer`: nothing is lost with it, so that it has
 *   a channel to end with this process by, and a few seconds to end in when it is asked to
 * @returns {Promise<number>} the exit code
 * @throws {Trouble} when this process was asked to stop meanwhile; the program has ended by then
 */
export async function runChild(command, args, { env = childEnv(), onOutput, isPreparer = false } = {}) {
  const child = spawn(command, args, {
    cwd: ROOT,
    env,
    detached: !isWindows,
    stdio: ["ignore", ...(onOutput ? ["pipe", "pipe"] : ["inherit", "inherit"]), ...(isPreparer ? ["ipc"] : [])],
  });
  child.stdout?.setEncoding("utf8").on("data", (text) => onOutput?.(text, process.stdout));
  child.stderr?.setEncoding("utf8").on("data", (text) => onOutput?.(text, process.stderr));
  /** @type {NodeJS.Signals | undefined} */
  let asked;
  /** @type {NodeJS.Timeout | undefined} */
  let impatience;
  /** @param {NodeJS.Signals} signal */
  const stop = (signal) => {
    if (asked === undefined) signalGroup(child, signal);
    // npm looks for a request to stop between its steps alone, and one of them takes minutes.
    if (isPreparer) impatience ??= setTimeout(() => signalGroup(child, "SIGKILL"), PREPARER_DRAIN_MS);
    asked = signal;
  };
  for (const signal of FORWARDED) process.on(signal, stop);
  try {
    const code = await ended(child);
    if (asked !== undefined) throw new Trouble(`Stopped by ${asked}.`, 128 + constants.signals[asked]);
    return code;
  } finally {
    clearTimeout(impatience);
    for (const signal of FORWARDED) process.off(signal, stop);
  }
}

/**
 * Runs a program and keeps what it writes to itself.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<{ code: number, output: string }>}
 */
export async function runQuietly(command, args, env) {
  return gathered(command, args, env ? { env } : {});
}

async function gathered(command, args, options) {
  let output = "";
  const code = await runChild(command, args, {
    ...options,
    onOutput: (text) => {
      output += text;
    },
  });
  return { code, output };
}

/**
 * Runs a program that prepares something for this process, as `runQuietly` does; one of Node's ends when this process does,
 * also when that is killed.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<{ code: number, output: string }>}
 */
export async function runPreparer(command, args, env = childEnv()) {
  if (command !== process.execPath) return runQuietly(command, args, env);
  const bound = { ...env, RINGWORTHY_LAUNCHER: String(process.pid) };
  return gathered(command, ["--import", END_WITH_US, ...args], { env: bound, isPreparer: true });
}

/**
 * The last lines of a text, for a message about what went wrong.
 * @param {string} text
 */
export function lastLines(text, most = 20) {
  return text.trimEnd().split("\n").slice(-most).join("\n");
}

/** @returns {Promise<number>} */
function ended(child) {
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code, signal) => resolve(code ?? 128 + (constants.signals[signal] ?? 0)));
  });
}

function signalGroup(child, signal) {
  if (child.pid === undefined) return;
  try {
    if (isWindows) child.kill(signal);
    else process.kill(-child.pid, signal);
  } catch {
    // It has ended in this moment.
  }
}
