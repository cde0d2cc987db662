import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createWriteStream } from "node:fs";
import fs from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { text } from "node:stream/consumers";
import { PRODUCT_LOG } from "@/e2e/private-traces";

/** A product that was started as a person starts it. */
export interface Product {
  readonly dataDir: string;
  readonly url: string;
  /** Process id of the launcher. */
  readonly pid: number;
  /** Asks it to stop as Ctrl-C does. @returns its exit code */
  stop(): Promise<number | null>;
  /** Settles when the launcher has ended, however. */
  readonly ended: Promise<number | null>;
}

const READY_WITHIN_MS = 300_000;

/** A data directory of its own, in a place where the account of the database server may go. */
export async function makeDataDir(): Promise<string> {
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), "ringworthy-e2e-"));
  await fs.chmod(folder, 0o711);
  return folder;
}

/**
 * Starts the production build and waits until it says that it is ready.
 * @throws Error with what it printed, when it ends before or takes too long
 */
export async function startProduct(
  dataDir: string,
  port: number,
  more: Readonly<Record<string, string>> = {},
): Promise<Product> {
  const child = spawn(process.execPath, ["scripts/bootstrap.mjs", "start"], {
    env: productEnv(dataDir, { PORT: String(port), ...more }),
    stdio: ["ignore", "pipe", "pipe"],
  });
  const log = createWriteStream(path.join(dataDir, PRODUCT_LOG), { flags: "a" });
  child.stdout.pipe(log, { end: false });
  child.stderr.pipe(log, { end: false });
  const ended = once(child, "exit").then(([code]: (number | null)[]) => code ?? null);
  const url = await readyUrl(child, ended);
  const stop = () => {
    child.kill("SIGTERM");
    return ended;
  };
  return { dataDir, url, pid: child.pid ?? 0, stop, ended };
}

/** Runs the command line on a data directory. @returns what it wrote to standard output, and its exit code */
export async function cli(
  dataDir: string,
  words: readonly string[],
  input = "",
): Promise<{ code: number | null; out: string }> {
  const child = spawn(process.execPath, ["scripts/bootstrap.mjs", "cli", ...words], {
    env: productEnv(dataDir, { LOG_LEVEL: "warn" }),
    stdio: ["pipe", "pipe", "inherit"],
  });
  child.stdin.end(input);
  const [out, [code]] = await Promise.all([text(child.stdout), once(child, "exit")]);
  return { code: typeof code === "number" ? code : null, out };
}

function productEnv(dataDir: string, more: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  const env: NodeJS.ProcessEnv = { ...process.env, HOST: "127.0.0.1", DATA_DIR: dataDir, SIGN_UP: "open", ...more };
  // This product is not the one that the developer's shell may be set up for.
  for (const name of ["DATABASE_URL", "APP_URL", "SMTP_URL", "npm_lifecycle_event"])
    if (more[name] === undefined) delete env[name];
  return env;
}

async function readyUrl(child: ChildProcess, ended: Promise<number | null>): Promise<string> {
  let printed = "";
  const ready = new Promise<string>((resolve) => {
    child.stderr?.on("data", (piece) => (printed += piece));
    child.stdout?.on("data", (piece) => {
      printed += piece;
      const [, url] = /is ready at (\S+)/.exec(printed) ?? [];
      if (url !== undefined) resolve(url);
    });
  });
  const failed = ended.then((code) => Promise.reject(new Error(`It ended with ${code}:\n${printed}`)));
  const late = new Promise<never>((_resolve, reject) =>
    setTimeout(() => reject(new Error(`It was not ready in time:\n${printed}`)), READY_WITHIN_MS).unref(),
  );
  return Promise.race([ready, failed, late]);
}
