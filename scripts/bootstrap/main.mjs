import { pathToFileURL } from "node:url";
import { dropFormerBundles, ensureBundles, watchBundles } from "./bundle.mjs";
import { runChild } from "./child.mjs";
import { ensureGenerated } from "./generate.mjs";
import { ensureGitHooks } from "./git-hooks.mjs";
import { ensurePackages } from "./install.mjs";
import { childEnv, inRoot, ROOT } from "./paths.mjs";
import { runTests } from "./test.mjs";
import { fileTrouble, say, Trouble } from "./trouble.mjs";
import { ensureWebBuild } from "./web-build.mjs";

/** @type {Record<string, (args: string[]) => Promise<number>>} */
const COMMANDS = {
  start: async () => {
    await prepare();
    await refuseInVain();
    await ensureWebBuild();
    return launch("production");
  },
  dev: async () => {
    await prepare();
    await watchBundles();
    return launch("development");
  },
  build: async () => {
    await prepare();
    await ensureWebBuild();
    return 0;
  },
  test: async (args) => {
    await install();
    return runTests(args);
  },
  cli: async (args) => {
    await prepare();
    const { main } = await import(program("cli"));
    return main(args);
  },
  bench: async (args) => {
    await prepare();
    return runChild(process.execPath, [inRoot("scripts/run-ts.mjs"), "bench/main.ts", ...args], { env: childEnv() });
  },
};

/**
 * Does what was asked for, and ends the process with its exit code.
 * @param {string[]} args
 */
export async function main([name = "", ...args]) {
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  rememberCaller();
  try {
    if (command === undefined)
      throw new Trouble(`usage: node scripts/bootstrap.mjs ${Object.keys(COMMANDS).join("|")}`, 2);
    process.exit(await command(args));
  } catch (error) {
    const trouble = error instanceof Trouble ? error : fileTrouble(error);
    if (trouble === null) console.error(error);
    else say(trouble.message);
    process.exit(trouble?.exitCode ?? 1);
  }
}

async function install() {
  await ensurePackages();
  await ensureGitHooks();
  await ensureGenerated();
}

async function prepare() {
  await install();
  await ensureBundles();
}

/**
 * Whoever wrote a setting wrong is told at once, and not after a build of minutes; and what runs from the same data is not
 * to lose the build that it serves.
 */
async function refuseInVain() {
  const { startTrouble } = await import(program("start"));
  const trouble = await startTrouble();
  if (trouble !== null) throw new Trouble(trouble);
}

async function launch(mode) {
  const { start } = await import(program("start"));
  return start(mode, dropFormerBundles);
}

const program = (name) => pathToFileURL(inRoot(".build", `${name}.mjs`)).href;

/** Everything runs in the repository's root; relative paths on the command line mean the folder it was called from. */
function rememberCaller() {
  const called = process.cwd();
  if (called !== ROOT || process.env.INIT_CWD === undefined) process.env.INIT_CWD = called;
  process.chdir(ROOT);
}
