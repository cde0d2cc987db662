import { spawn } from "node:child_process";
import { readdirSync } from "node:fs";
import path from "node:path";

const SELF = "main";

/** Runs one of the benchmarks: `npm run bench -- <name> [its options]`. */
const [, , wanted = "", ...options] = process.argv;
const known = readdirSync("bench", { withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith(".ts"))
  .map((entry) => path.basename(entry.name, ".ts"))
  .filter((name) => name !== SELF);

if (known.includes(wanted)) {
  const program = spawn(process.execPath, ["scripts/run-ts.mjs", `bench/${wanted}.ts`, ...options], {
    stdio: "inherit",
  });
  program.once("exit", (code) => process.exit(code ?? 1));
} else {
  console.error(`usage: npm run bench -- ${known.join(" | ")}`);
  process.exit(2);
}
