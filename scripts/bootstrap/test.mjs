import { ensureBundles } from "./bundle.mjs";
import { runChild } from "./child.mjs";
import { findChromium } from "./chromium.mjs";
import { childEnv, inRoot } from "./paths.mjs";
import { closingLines, table } from "./test-report.mjs";
import { Trouble } from "./trouble.mjs";
import { ensureWebBuild } from "./web-build.mjs";

/**
 * `together`: it has one thread, and runs beside those before and after it that have one too.
 * @typedef {{ name: string, together?: boolean, runner?: boolean, run: (show: Show) => Promise<number> }} Stage
 * @typedef {(text: string, to: NodeJS.WriteStream) => void} Show
 * @typedef {{ name: string, seconds: number, isOk: boolean, code: number, closing: string[] }} Ended
 */

const NEXT = "node_modules/next/dist/bin/next";
const TYPESCRIPT = "node_modules/typescript/bin/tsc";
const RUN_TS = "scripts/run-ts.mjs";

/** @type {Stage[]} */
const STAGES = [
  { name: "lint", together: true, run: node(["node_modules/@biomejs/biome/bin/biome", "check", "."]) },
  { name: "types", together: true, run: inTurn(node([NEXT, "typegen"]), node([TYPESCRIPT, "--noEmit"])) },
  { name: "arch", together: true, run: node([RUN_TS, "scripts/arch/main.ts"]) },
  { name: "house", together: true, run: node([RUN_TS, "scripts/house/main.ts"]) },
  { name: "knip", together: true, run: node(["node_modules/knip/bin/knip.js", "--no-progress"]) },
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
  const startedMs = Date.now();
  /** @type {Ended[]} */
  const ended = [];
  for (const stages of inTurns(STAGES.filter(({ name }) => wanted.length === 0 || wanted.includes(name)))) {
    ended.push(...(await Promise.all(stages.map((stage) => runStage(stage, stages.length === 1)))));
    const failed = ended.find(({ isOk }) => !isOk);
    if (failed !== undefined) {
      const end = `The tests stop here: “${failed.name}” failed (exit code ${failed.code}).`;
      process.stdout.write(`\n${table(ended, Date.now() - startedMs)}\n${end}\n`);
      return 1;
    }
  }
  const closing = ended.flatMap((stage) => stage.closing).join("\n");
  process.stdout.write(`\n${table(ended, Date.now() - startedMs)}\n${closing}\n`);
  return 0;
}

/**
 * @param {readonly Stage[]} stages
 * @returns {Stage[][]} in order, those together that run at the same time
 */
function inTurns(stages) {
  /** @type {Stage[][]} */
  const turns = [];
  for (const stage of stages) {
    const before = turns.at(-1);
    if (stage.together && before?.[0]?.together) before.push(stage);
    else turns.push([stage]);
  }
  return turns;
}

/**
 * @param {Stage} stage
 * @param {boolean} isAlone whether what it writes is shown at once: of several at a time nobody could tell whose it is
 * @returns {Promise<Ended>}
 */
async function runStage(stage, isAlone) {
  const startedMs = Date.now();
  const heading = `\n── ${stage.name}\n`;
  let output = "";
  if (isAlone) process.stdout.write(heading);
  const code = await attempt(stage, (text, stream) => {
    output += text;
    if (isAlone) stream.write(text);
  });
  if (!isAlone) process.stdout.write(heading + output);
  const closing = stage.runner ? closingLines(output) : [];
  return { name: stage.name, seconds: (Date.now() - startedMs) / 1000, isOk: code === 0, code, closing };
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
