import { spawn } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { ratioRows } from "@/bench/summary/ratios";

/**
 * Runs one of the benchmarks: `npm run bench -- <name> [its options]`. Without a name it prints what their last runs on
 * this machine found, beside what is aimed at.
 */
const NO_BENCHES = ["main", "seeded"];
const RESULTS = "bench/results";
const [, , wanted, ...options] = process.argv;
const known = readdirSync("bench", { withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith(".ts"))
  .map((entry) => path.basename(entry.name, ".ts"))
  .filter((name) => !NO_BENCHES.includes(name));
const usage = `npm run bench -- ${known.join(" | ")}`;

/** Of a benchmark whose files bear a date, the last. */
function resultsOf(name: string): unknown {
  const named = new RegExp(`^${name}(-[\\d-]+)?\\.json$`);
  const last = readdirSync(RESULTS)
    .filter((file) => named.test(file))
    .toSorted()
    .at(-1);
  return last === undefined ? undefined : JSON.parse(readFileSync(path.join(RESULTS, last), "utf8"));
}

function printRatios(): void {
  const rows = ratioRows(Object.fromEntries(known.map((name) => [name, resultsOf(name)])));
  console.table(
    rows.map(({ found, isReached, ...row }) => ({
      ...row,
      found: found ?? "not measured",
      reached: isReached === null ? "–" : isReached ? "yes" : "no",
    })),
    ["bench", "figure", "found", "aim", "reached"],
  );
  console.log(`Of the last run of each on this machine; it is measured anew by: ${usage}`);
}

if (wanted === undefined) printRatios();
else if (known.includes(wanted)) {
  const program = spawn(process.execPath, ["scripts/run-ts.mjs", `bench/${wanted}.ts`, ...options], {
    stdio: "inherit",
  });
  program.once("exit", (code) => process.exit(code ?? 1));
} else {
  console.error(`usage: ${usage}`);
  process.exitCode = 2;
}
