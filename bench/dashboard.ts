import { mkdirSync, writeFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import { cpus, tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { type Fleet, plantFleet, plantRawCalls, plantSmallTenants } from "@/bench/dashboard/plant-fleet";
import { hourlyScreens, rawAnswers, screens } from "@/bench/dashboard/screens";
import { useDatabase as adoptDatabase, type Database, openDatabase } from "@/lib/platform/db";
import { EmbeddedPostgres } from "@/lib/platform/embedded-postgres";
import { openMigrations } from "@/lib/platform/migrations";

const TARGET_P95_MS = 50;
const TARGET_RATIO = 100;
const RAW_CALLS_TARGET = 10_000_000;

const { values: options } = parseArgs({
  args: process.argv.slice(2),
  options: {
    callers: { type: "string", default: "5000" },
    days: { type: "string", default: "400" },
    large: { type: "string", default: "50000" },
    tenants: { type: "string", default: "200" },
    "raw-calls": { type: "string", default: "1000000" },
    runs: { type: "string", default: "60" },
  },
});

interface Timing {
  readonly screen: string;
  readonly callerIds: number;
  readonly p50: number;
  readonly p95: number;
  readonly max: number;
}

async function timeScreens(fleet: Fleet, runs: number, measured = screens(fleet)): Promise<Timing[]> {
  const times = new Map<string, number[]>(Object.keys(measured).map((name) => [name, []]));
  for (let run = -3; run < runs; run += 1) {
    for (const [screen, load] of Object.entries(measured)) {
      const begun = performance.now();
      await load(Math.max(0, run));
      if (run >= 0) times.get(screen)?.push(performance.now() - begun);
    }
  }
  return Array.from(times, ([screen, taken]) => ({
    screen,
    callerIds: fleet.callerIds,
    p50: quantile(taken, 0.5),
    p95: quantile(taken, 0.95),
    max: quantile(taken, 1),
  }));
}

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return Number((sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(1));
}

/** How long the same answers take from single calls, scaled up to ten million of them. */
async function timeRaw(fleet: Fleet, calls: number): Promise<Record<string, number>> {
  const found: Record<string, number> = {};
  for (const [screen, ask] of Object.entries(rawAnswers(fleet))) {
    const times: number[] = [];
    for (let run = 0; run < 5; run += 1) {
      const begun = performance.now();
      await ask(run);
      times.push(performance.now() - begun);
    }
    found[screen] = Math.round((quantile(times, 0.5) * RAW_CALLS_TARGET) / calls);
  }
  return found;
}

async function bench(database: Database): Promise<void> {
  const note = (text: string): void => console.log(`${new Date().toISOString().slice(11, 19)} ${text}`);
  const wish = { days: Number(options.days), carriers: 5 };
  await plantSmallTenants(database, Number(options.tenants) - 2);
  const main = await plantFleet(database, { ...wish, name: "main", callerIds: Number(options.callers) });
  note(`${main.tallies} tallies of ${main.callerIds} caller IDs`);
  const large = await plantFleet(database, { days: 30, carriers: 5, name: "large", callerIds: Number(options.large) });
  note(`${large.tallies} tallies of ${large.callerIds} caller IDs`);
  const timings = [
    ...(await timeScreens(main, Number(options.runs))),
    ...(await timeScreens(large, Number(options.runs))),
  ];
  console.table(timings);
  const hourly = await timeScreens(main, Math.ceil(Number(options.runs) / 3), hourlyScreens(main));
  console.log("beside the target, added up from hours:");
  console.table(hourly);
  const calls = Number(options["raw-calls"]);
  await plantRawCalls(database, main, calls);
  const raw = await timeRaw(main, calls);
  const ratios = Object.fromEntries(
    Object.entries(raw).map(([screen, ms]) => [
      screen,
      Math.round(ms / (timings.find((one) => one.screen === screen)?.p50 ?? 1)),
    ]),
  );
  const worst = Math.max(...timings.filter(({ callerIds }) => callerIds === main.callerIds).map(({ p95 }) => p95));
  const machine = { cpu: cpus()[0]?.model ?? "unknown", cores: cpus().length, node: process.version };
  console.log(`${machine.cpu}, ${machine.cores} cores, Node ${machine.node}`);
  console.log(
    `worst p95 ${worst} ms (target ${TARGET_P95_MS}); times faster than ten million single calls (target ${TARGET_RATIO}):`,
  );
  console.log(ratios);
  mkdirSync("bench/results", { recursive: true });
  const result = { machine, tallies: main.tallies, worstP95: worst, timings, hourly, rawMs10M: raw, ratios };
  writeFileSync("bench/results/dashboard.json", `${JSON.stringify(result, null, 2)}\n`);
}

const folder = path.join(tmpdir(), `bench-dashboard-${process.pid}`);
const server = new EmbeddedPostgres(folder);
try {
  const url = await server.acquire();
  await (await openMigrations(url, process.cwd())).deploy();
  const database = openDatabase(url);
  adoptDatabase(database);
  await bench(database);
  await database.close();
} finally {
  await server.release();
  await rm(folder, { recursive: true, force: true });
}
