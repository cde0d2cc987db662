import { ensureBundles } from "./bundle.mjs";
import { runChild } from "./child.mjs";
import { findChromium } from "./chromium.mjs";
import { childEnv, inRoot } from "./paths.mjs";
import { closingLines, table } from "./test-report.mjs";
import { Trouble } from "./trouble.mjs";
import { ensureWebBuild } from "./web-build.mjs";

/**
 * @typedef {{ name: string, runner?: boolean, run: (show: (text: string, to: NodeJS.WriteStream) => void) => Promise<number> }} Stage
 */

const NEXT = "node_modules/next/dist/bin/next";
const TYPESCRIPT = "node_modules/typescript/bin/tsc";
const RUN_TS = "scripts/run-ts.mjs";

/** @type {Stage[]} */
const STAGES = [
  { name: "lint", run: node(["node_modules/@biomejs/biome/bin/biome", "check", "."]) },
  { name: "types", run: inTurn(node([NEXT, "typegen"]), node([TYPESCRIPT, "--noEmit"])) },
  { name: "arch", run: node([RUN_TS, "scripts/arch/main.ts"]) },
  { name: "house", run: node([RUN_TS, "scripts/house/main.ts"]) },
  { name: "knip", run: node(["node_modules/knip/bin/knip.js", "--no-progress"]) },
  { name: "vitest", runner: true, run: node(["node_modules/vitest/vitest.mjs", "run"]) },
  {
    name: "build",
    run: async () => {
      await ensureBundles();
      await ensureWebBuild();
      return 0;
    },
  },
  { name: "sizes", run: node([RUN_TS, "scripts/sizes/main.ts"]) },
  {
    name: "browser",
    runner: true,
    run: async (show) => {
      const CHROMIUM = await findChromium();
      return node(["node_modules/@playwright/test/cli.js", "test"], { CHROMIUM })(show);
    },
  },
];

/**
 * Runs every check, from the quickest to the slowest, up to the first that fails. What is shown last are the lines with
 * which the test runners themselves close.
 * @param {readonly string[]} wanted names of the stages to run; all when empty
 * @returns {Promise<number>} the exit code
 */
export async function runTests(wanted) {
  const names = STAGES.map(({ name }) => name);
  if (!wanted.every((name) => names.includes(name))) throw new Trouble(`usage: npm test -- [${names.join("] [")}]`, 2);
  const times = [];
  const closing = [];
  for (const stage of STAGES.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
    const startedMs = Date.now();
    let output = "";
    process.stdout.write(`\n── ${stage.name}\n`);
    const code = await attempt(stage, (text, stream) => {
      output += text;
      stream.write(text);
    });
    times.push({ name: stage.name, seconds: (Date.now() - startedMs) / 1000, isOk: code === 0 });
    if (stage.runner) closing.push(...closingLines(output));
    if (code !== 0) {
      process.stdout.write(`\n${table(times)}\nThe tests stop here: “${stage.name}” failed (exit code ${code}).\n`);
      return 1;
    }
  }
  process.stdout.write(`\n${table(times)}\n${closing.join("\n")}\n`);
  return 0;
}

/** A stage that throws has failed like one that ends badly; only a signal ends the whole run. */
async function attempt(stage, show) {
  try {
    return await stage.run(show);
  } catch (error) {
    if (error.exitCode > 128) throw error;
    show(`${error.message}\n`, process.stderr);
    return error.exitCode ?? 1;
  }
}

function node(args, more = {}) {
  const [program, ...rest] = args;
  const env = childEnv({ ...(process.stdout.isTTY ? { FORCE_COLOR: "1" } : {}), ...more });
  return (show) => runChild(process.execPath, [inRoot(program), ...rest], { env, onOutput: show });
}

function inTurn(first, second) {
  return async (show) => (await first(show)) || second(show);
}
