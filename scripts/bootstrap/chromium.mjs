import { existsSync } from "node:fs";
import path from "node:path";
import { lastLines, runQuietly } from "./child.mjs";
import { childEnv, inRoot } from "./paths.mjs";
import { say, Trouble } from "./trouble.mjs";

/** Those without a window first: they take half of the processor. */
const ON_PATH = [
  ...["chromium-headless-shell", "chrome-headless-shell"],
  ...["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"],
];
const IN_APPLICATIONS = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/**
 * Finds a Chromium to test with: the one that `CHROMIUM` names, the system's, Playwright's own, or one that can be
 * installed now.
 * @returns {Promise<string>} absolute path of a program that has shown that it runs
 * @throws {Trouble} when none can be had
 */
export async function findChromium() {
  const named = process.env.CHROMIUM;
  if (named) {
    if (await runs(named)) return named;
    throw new Trouble(`CHROMIUM: ${named} is no Chromium that runs here. Correct the variable, or unset it.`);
  }
  for (const find of [ofSystem, ofPlaywright, installedByPlaywright, installedByApt]) {
    const found = await find();
    if (found !== null) return found;
  }
  throw new Trouble(
    "No Chromium could be found or installed for the browser tests. " +
      "Install one (on Debian: apt-get install chromium) or set CHROMIUM to its path.",
  );
}

async function ofSystem() {
  const folders = (process.env.PATH ?? "").split(path.delimiter).filter((folder) => folder !== "");
  const candidates = [
    ...ON_PATH.flatMap((name) => folders.map((folder) => path.join(folder, name))),
    ...IN_APPLICATIONS,
  ];
  for (const program of candidates) if (existsSync(program) && (await runs(program))) return program;
  return null;
}

async function ofPlaywright() {
  const { chromium } = await import("@playwright/test");
  const program = chromium.executablePath();
  return existsSync(program) && (await runs(program)) ? program : null;
}

async function installedByPlaywright() {
  say("No Chromium here; downloading the one of Playwright …");
  const args = [inRoot("node_modules/@playwright/test/cli.js"), "install", "--no-shell", "chromium"];
  const { code, output } = await runQuietly(process.execPath, args);
  if (code === 0) return ofPlaywright();
  say(output.split("\n").find((line) => /error/i.test(line)) ?? lastLines(output, 1));
  return null;
}

async function installedByApt() {
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return null;
  say("Installing Debian's chromium …");
  const env = childEnv({ DEBIAN_FRONTEND: "noninteractive" });
  const apt = (args) => runQuietly("apt-get", args, env);
  let last = await apt(["update"]);
  for (const name of last.code === 0 ? ["chromium-headless-shell", "chromium"] : []) {
    last = await apt(["install", "-y", "--no-install-recommends", name]);
    if (last.code === 0) return ofSystem();
  }
  say(lastLines(last.output, 3));
  return null;
}

async function runs(program) {
  try {
    return (await runQuietly(program, ["--version"])).code === 0;
  } catch (error) {
    if (error instanceof Trouble) throw error;
    return false;
  }
}
