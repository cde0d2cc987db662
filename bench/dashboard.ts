import { mkdirSync, writeFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import { cpus, loadavg, tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import {
  type Fleet,
  type FleetWish,
  plantedFleet,
  plantFleet,
  plantRawCalls,
  plantSmallTenants,
} from "@/bench/dashboard/plant-fleet";
import { hourlyScreens, isTargeted, type Load, rawAnswers, screens } from "@/bench/dashboard/screens";
import { type Timing, timeScreens } from "@/bench/dashboard/time-screens";
import { useDatabase as adoptDatabase, type Database, openDatabase } from "@/lib/platform/db";
import { EmbeddedPostgres } from "@/lib/platform/embedded-postgres";
import { onMigrations, openMigrations } from "@/lib/platform/migrations";

/**
 * How long the screens take where there are many tallies, and how much longer the same answers take from single calls
 * (docs/performance.md).
 */
const TARGETS = { p95Ms: 50, timesFaster: 100 };
const RAW_CALLS_TARGET = 10_000_000;
const RAW_RUNS = 3;
const HOURLY_RUNS = 3;

const { values: options } = parseArgs({
  options: {
    callers: { type: "string", default: "5000" },
    days: { type: "string", default: "400" },
    large: { type: "string", default: "50000" },
    tenants: { type: "string", default: "200" },
    "raw-calls": { type: "string", default: "1000000" },
    runs: { type: "string", default: "60" },
    /** A folder that keeps what was planted for another run. */
    in: { type: "string" },
  },
});

function note(text: string): void {
  console.log(`${new Date().toISOString().slice(11, 19)} ${text}`);
}

/** A fleet that stands there, or a new one. */
async function fleetOf(database: Database, wish: FleetWish): Promise<Fleet> {
  let fleet = await plantedFleet(database, wish);
  if (fleet === null) {
    fleet = await plantFleet(database, wish);
    await database.pool.query("vacuum analyze");
  }
  note(`${fleet.tallies} tallies of ${fleet.callerIds} caller IDs`);
  return fleet;
}

async function plant(database: Database): Promise<{ main: Fleet; large: Fleet }> {
  const wish = { name: "main", callerIds: Number(options.callers), days: Number(options.days), carriers: 5 };
  const isNew = (await plantedFleet(database, wish)) === null;
  if (isNew) await plantSmallTenants(database, Number(options.tenants) - 2);
  const main = await fleetOf(database, wish);
  const large = await fleetOf(database, { name: "large", callerIds: Number(options.large), days: 30, carriers: 5 });
  if (isNew) await plantRawCalls(database, main, Number(options["raw-calls"]));
  note(`${options["raw-calls"]} single calls`);
  return { main, large };
}

/** Times screens, and says at once how long they took. */
async function told(fleet: Fleet, loads: Readonly<Record<string, Load>>, runs: number): Promise<readonly Timing[]> {
  const timings = await timeScreens(fleet, loads, runs);
  console.table(timings);
  return timings;
}

async function bench(database: Database): Promise<void> {
  const { main, large } = await plant(database);
  const runs = Number(options.runs);
  const timings = [...(await told(main, screens(main), runs)), ...(await told(large, screens(large), runs))];
  console.log("Beside the aim, added up from hours:");
  const hourly = await told(main, hourlyScreens(main), HOURLY_RUNS);
  const raw = await timeScreens(main, rawAnswers(main), RAW_RUNS);
  const scale = RAW_CALLS_TARGET / Number(options["raw-calls"]);
  const ratios = raw.map(({ screen, p50 }) => {
    const own = timings.find((one) => one.screen === screen && one.callerIds === main.callerIds)?.p50 ?? null;
    const raw10M = p50 === null ? null : Math.round(p50 * scale);
    return { screen, own, raw10M, timesFaster: own && raw10M && Math.round(raw10M / own) };
  });
  const leastTimesFaster = Math.min(...ratios.flatMap(({ timesFaster }) => timesFaster ?? []));
  const targeted = timings.filter(({ screen }) => isTargeted(screen));
  const worst = targeted.toSorted((one, other) => (other.p95 ?? Infinity) - (one.p95 ?? Infinity))[0];
  const machine = { cpu: cpus()[0]?.model ?? "unknown", cores: cpus().length, node: process.version };
  const load = Number((loadavg()[0] ?? 0).toFixed(1));
  console.log(`${machine.cpu}, ${machine.cores} cores, Node ${machine.node}; load of the machine ${load}`);
  console.log(`Milliseconds of the route's own time; aim p95 ${TARGETS.p95Ms}, worst of the screens aimed at:`, worst);
  console.log(`The same answers from single calls, scaled to ${RAW_CALLS_TARGET}; aim ${TARGETS.timesFaster} times:`);
  console.table(ratios);
  mkdirSync("bench/results", { recursive: true });
  const result = {
    machine,
    load,
    targets: TARGETS,
    tallies: main.tallies,
    worst,
    timings,
    hourly,
    ratios,
    leastTimesFaster,
  };
  writeFileSync("bench/results/dashboard.json", `${JSON.stringify(result, null, 2)}\n`);
}

const folder = options.in ?? path.join(tmpdir(), `bench-dashboard-${process.pid}`);
const server = new EmbeddedPostgres(folder);
try {
  const url = await server.acquire();
  await onMigrations(openMigrations(url, process.cwd()), ({ deploy }) => deploy());
  const database = openDatabase(url);
  adoptDatabase(database);
  await bench(database);
  await database.close();
} finally {
  await server.release();
  if (options.in === undefined) await rm(folder, { recursive: true, force: true });
}
