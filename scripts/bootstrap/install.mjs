import { existsSync } from "node:fs";
import { readFile, rm } from "node:fs/promises";
import path from "node:path";
import { lastLines, runPreparer } from "./child.mjs";
import { isInstalled } from "./installed.mjs";
import { ensure } from "./lock.mjs";
import { inRoot } from "./paths.mjs";
import { say, Trouble } from "./trouble.mjs";

/** npm writes this list last: after an installation that was killed it is not there. */
const LISTED = inRoot("node_modules/.package-lock.json");

/** Installs the packages that the lock file names, unless they are there. */
export async function ensurePackages() {
  await ensure("install", isUpToDate, install);
}

async function isUpToDate() {
  if (!existsSync(LISTED)) return false;
  const [manifest, lock, hidden] = await Promise.all(
    [inRoot("package.json"), inRoot("package-lock.json"), LISTED].map(readJson),
  );
  return isInstalled(manifest, lock, hidden);
}

async function install() {
  say("Installing packages (once; a minute or two) …");
  const startedMs = Date.now();
  // npm takes its own list away among the first, but not before anything else.
  await rm(LISTED, { force: true });
  const { command, args } = npm();
  // Tools count as well, whatever NODE_ENV or npm's own configuration say: the product is built here.
  const { code, output } = await runPreparer(
    command,
    [...args, "ci", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"],
    { ...process.env, NODE_ENV: "development" },
  );
  if (code !== 0)
    throw new Trouble(
      `${lastLines(output)}\nThe packages could not be installed (npm ci ended with ${code}, its last lines are above). ` +
        "Check the network and the free disk space, then run the same command again.",
    );
  say(`Installed in ${Math.round((Date.now() - startedMs) / 1000)} s.`);
}

/** The npm that called this process, else the one on the path. */
function npm() {
  const called = process.env.npm_execpath;
  if (called && path.basename(called) === "npm-cli.js") return { command: process.execPath, args: [called] };
  const beside = path.join(path.dirname(process.execPath), "node_modules/npm/bin/npm-cli.js");
  if (existsSync(beside)) return { command: process.execPath, args: [beside] };
  return { command: "npm", args: [] };
}

async function readJson(file) {
  return JSON.parse(await readFile(file, "utf8"));
}
