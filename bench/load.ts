import { mkdirSync, writeFileSync } from "node:fs";
import fs from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { plantFleet } from "@/bench/dashboard/plant-fleet";
import { productRounds } from "@/bench/import/product-round";
import { scratchServer } from "@/bench/import/scratch-server";
import { writeCalls } from "@/bench/import/write-calls";
import { type Reading, startReaders } from "@/bench/load/start-readers";
import { useDatabase as adoptDatabase, openDatabase } from "@/lib/platform/db";

/**
 * People at their screens while a large file comes in (docs/performance.md): the file is imported alone, then with
 * readers beside it, each of whom opens a screen of some organisation, looks at it for a while, and opens the next.
 */
const RESULTS = "bench/results/load.json";
const TARGETS = { p95Ms: 250, speedOfLone: 0.6 };

const { values: options } = parseArgs({
  options: {
    rows: { type: "string", default: "1000000" },
    tenants: { type: "string", default: "200" },
    readers: { type: "string", default: "50" },
    /** How long somebody looks at a screen before they open the next, milliseconds. */
    look: { type: "string", default: "1000" },
    /** Prints and writes no file. */
    dry: { type: "boolean", default: false },
  },
});

/** Organisations whose screens are looked at: a month of calls of 50 caller IDs each, to five carriers. */
async function plantTenants(url: string): Promise<void> {
  const database = openDatabase(url);
  adoptDatabase(database);
  for (let tenant = 0; tenant < Number(options.tenants); tenant += 1)
    await plantFleet(database, { name: `reader-${tenant}`, callerIds: 50, days: 30, carriers: 5 });
  await database.pool.query("vacuum analyze");
  await database.close();
}

interface Round {
  readonly seconds: number;
  readonly imported: number;
  readonly peakMb: number;
  readonly reading: Reading | null;
}

const server = await scratchServer();
process.env.DATA_DIR = server.folder;

async function round(file: string, hasReaders: boolean): Promise<Round> {
  const url = await server.fresh("bench_load");
  await plantTenants(url);
  const readers = hasReaders ? await startReaders(url, Number(options.readers), Number(options.look)) : null;
  const { first } = await productRounds(url, server.folder, file);
  const reading = readers === null ? null : await readers.stop();
  await server.drop("bench_load");
  return { seconds: first.seconds, imported: first.imported, peakMb: first.peakMb, reading };
}

try {
  const machine = { cpu: os.cpus()[0]?.model ?? "unknown", cores: os.cpus().length, node: process.version };
  const loadBefore = Number((os.loadavg()[0] ?? 0).toFixed(1));
  console.log(`${machine.cpu}, ${machine.cores} cores, Node ${machine.node}; load before: ${loadBefore}`);
  const file = path.join(server.folder, "calls.csv");
  await writeCalls(file, Number(options.rows), false);
  await fs.chmod(file, 0o644);
  const lone = await round(file, false);
  console.log(`alone: ${lone.seconds.toFixed(1)} s`);
  const loaded = await round(file, true);
  const { reading } = loaded;
  const speedOfLone = Number((lone.seconds / loaded.seconds).toFixed(2));
  console.log(`with ${options.readers} readers: ${loaded.seconds.toFixed(1)} s`);
  console.table(reading?.screens);
  console.table({
    "p95 of all screens, ms": { found: reading?.p95, target: `<= ${TARGETS.p95Ms}` },
    errors: { found: reading?.errors, target: "0" },
    "speed of the import against alone": { found: speedOfLone, target: `>= ${TARGETS.speedOfLone}` },
  });
  const result = { machine, loadBefore, ...options, targets: TARGETS, speedOfLone, lone, loaded };
  mkdirSync(path.dirname(RESULTS), { recursive: true });
  if (!options.dry) writeFileSync(RESULTS, `${JSON.stringify(result, null, 2)}\n`);
} finally {
  await server.close();
}
