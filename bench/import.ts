import { mkdirSync, writeFileSync } from "node:fs";
import fs from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { type CopyRound, copyRound, hasPsql } from "@/bench/import/copy-round";
import { type ProductRounds, productRounds } from "@/bench/import/product-round";
import { type ScratchServer, scratchServer } from "@/bench/import/scratch-server";
import { profiledModules } from "@/bench/import/where-time-goes";
import { writeCalls } from "@/bench/import/write-calls";

const RESULTS = `bench/results/import-${new Date().toISOString().slice(0, 10)}.json`;
const LARGE_ROWS = 10_000_000;

const { values: options } = parseArgs({
  options: {
    rows: { type: "string", default: "1000000" },
    rounds: { type: "string", default: "5" },
    /** Measures a file of ten million rows after the first. */
    large: { type: "boolean", default: false },
    "large-rounds": { type: "string", default: "3" },
    /** Rows in an order of chance. */
    shuffled: { type: "boolean", default: false },
    /** One more round under Node's profiler, told by module. */
    profile: { type: "boolean", default: false },
    /** Prints and writes no file. */
    dry: { type: "boolean", default: false },
  },
});

interface Round {
  readonly copy: CopyRound;
  readonly product: ProductRounds;
}

interface Spread {
  readonly median: number;
  readonly least: number;
  readonly most: number;
}

function spread(values: readonly number[], decimals = 2): Spread {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (index: number) => Number((sorted[index] ?? 0).toFixed(decimals));
  return { median: at(Math.floor(sorted.length / 2)), least: at(0), most: at(sorted.length - 1) };
}

/** One round: yardstick and product one after the other, in turns of order, each on a fresh database. */
async function measureRound(server: ScratchServer, file: string, rows: number, round: number): Promise<Round> {
  const byCopy = async () => {
    const measured = await copyRound(await server.fresh("bench_copy"), file, rows);
    await server.drop("bench_copy");
    return measured;
  };
  const byProduct = async () => {
    const measured = await productRounds(await server.fresh("bench_product"), server.folder, file);
    await server.drop("bench_product");
    return measured;
  };
  if (round % 2 === 0) return { copy: await byCopy(), product: await byProduct() };
  const product = await byProduct();
  return { copy: await byCopy(), product };
}

function summarise(rows: number, bytes: number, rounds: readonly Round[]) {
  const per = (value: (round: Round) => number, decimals?: number) => spread(rounds.map(value), decimals);
  return {
    rows,
    bytes,
    ratioToCopy: per(({ copy, product }) => copy.seconds / product.first.seconds),
    ratioToCopyWithScores: per(({ copy, product }) => copy.seconds / product.first.secondsWithScores),
    /** The same by processor time, of worker and server together, which other work on the machine sways less. */
    cpuRatioToCopy: per(
      ({ copy, product }) => copy.cpuSeconds / (product.first.workerCpuSeconds + product.first.serverCpuSeconds),
    ),
    ratioToCopyAgain: per(({ copy, product }) => copy.seconds / product.again.seconds),
    rowsPerSecond: per(({ product }) => rows / product.first.seconds, 0),
    rowsPerSecondOfCopy: per(({ copy }) => rows / copy.seconds, 0),
    workerMicrosecondsPerRow: per(({ product }) => (product.first.workerCpuSeconds / rows) * 1e6),
    serverMicrosecondsPerRow: per(({ product }) => (product.first.serverCpuSeconds / rows) * 1e6),
    copyMicrosecondsPerRow: per(({ copy }) => (copy.cpuSeconds / rows) * 1e6),
    peakMb: Math.max(...rounds.flatMap(({ product }) => [product.first.peakMb, product.again.peakMb])),
    longestStillMs: Math.round(Math.max(...rounds.map(({ product }) => product.first.longestStillMs))),
    rounds,
  };
}

type Summary = ReturnType<typeof summarise>;

function print(name: string, summary: Summary): void {
  const { median } = summary.ratioToCopy;
  console.log(`\n${name}: ${median} × the speed of ${hasPsql ? "\\copy" : "COPY"}, ${summary.peakMb} MB at most`);
  const figures = Object.entries(summary).filter(([, value]) => typeof value === "object" && "median" in value);
  console.table(Object.fromEntries(figures));
  console.log(`progress stood still for ${summary.longestStillMs} ms at most`);
}

async function measure(server: ScratchServer, rows: number, rounds: number): Promise<Summary> {
  const file = path.join(server.folder, `calls-${rows}.csv`);
  await writeCalls(file, rows, options.shuffled);
  await fs.chmod(file, 0o644);
  const measured: Round[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const one = await measureRound(server, file, rows, round);
    measured.push(one);
    const { copy, product } = one;
    console.log(
      `round ${round + 1}: copy ${copy.seconds.toFixed(1)} s, import ${product.first.seconds.toFixed(1)} s, again ${product.again.seconds.toFixed(1)} s`,
    );
  }
  const { size } = await fs.stat(file);
  if (options.profile) console.table(await profile(server, file));
  await fs.rm(file);
  return summarise(rows, size, measured);
}

/** Where the worker's time goes, by module, in one more round under the profiler. */
async function profile(server: ScratchServer, file: string) {
  const folder = path.join(server.folder, "profile");
  await productRounds(await server.fresh("bench_product"), server.folder, file, [
    "--cpu-prof",
    `--cpu-prof-dir=${folder}`,
  ]);
  await server.drop("bench_product");
  return profiledModules(folder);
}

async function bench(): Promise<void> {
  const server = await scratchServer();
  // Uploads of this process are where the worker looks for them.
  process.env.DATA_DIR = server.folder;
  try {
    const machine = {
      cpu: os.cpus()[0]?.model ?? "unknown",
      cores: os.cpus().length,
      node: process.version,
      loadBefore: os.loadavg()[0] ?? 0,
    };
    console.log(
      `${machine.cpu}, ${machine.cores} cores, Node ${machine.node}; load before: ${machine.loadBefore.toFixed(1)}`,
    );
    const usual = await measure(server, Number(options.rows), Number(options.rounds));
    print(`${usual.rows} rows`, usual);
    const large = options.large ? await measure(server, LARGE_ROWS, Number(options["large-rounds"])) : null;
    if (large !== null) print(`${large.rows} rows`, large);
    const result = {
      machine,
      yardstick: hasPsql ? "psql \\copy" : "COPY by the driver",
      ratioToCopy: usual.ratioToCopy.median,
      ratioToCopy10M: large?.ratioToCopy.median ?? null,
      speedAt10MTo1M: large === null ? null : large.rowsPerSecond.median / usual.rowsPerSecond.median,
      peakMb: Math.max(usual.peakMb, large?.peakMb ?? 0),
      rounds: usual.rounds,
      usual,
      large,
    };
    mkdirSync(path.dirname(RESULTS), { recursive: true });
    if (!options.dry) writeFileSync(RESULTS, `${JSON.stringify(result, null, 2)}\n`);
  } finally {
    await server.close();
  }
}

await bench();
