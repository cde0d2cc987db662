import { mkdirSync, writeFileSync } from "node:fs";
import fs from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { callsByNumber, type JudgedAlert, judge } from "@/bench/detection/judge";
import { areaUnderCurve, isBadDay } from "@/bench/detection/score-judge";
import { summarise } from "@/bench/detection/summary";
import { CUTS, type Cut, writeWorldFiles } from "@/bench/detection/world-files";
import { HOUR_MS } from "@/lib/base/time-units";
import { main as cli } from "@/lib/cli/main";
import type { CdrShape } from "@/lib/demo/world/cdr-file";
import type { ProviderStyle } from "@/lib/demo/world/provider-style";
import { randomWorld } from "@/lib/demo/world/random-world";
import { simulate } from "@/lib/demo/world/simulate";
import { worldCalls } from "@/lib/demo/world/simulated-call";
import type { World } from "@/lib/demo/world/world";
import { closeJobQueue } from "@/lib/pipeline/job-queue";
import { adoptDatabase } from "@/lib/platform/adopt-database";
import { closeDatabase } from "@/lib/platform/close-database";
import { onMigrations, openMigrations } from "@/lib/platform/migrations";
import { dropDatabase, onServer, testServer, withDatabase } from "@/lib/testing/test-server";
import { testTerminal } from "@/lib/testing/test-terminal";

const { values: options } = parseArgs({
  options: {
    seeds: { type: "string", default: "files-1,files-2" },
    numbers: { type: "string", default: "12" },
    days: { type: "string", default: "70" },
    /** How files are cut; with several, what comes out has to be the same. */
    cuts: { type: "string", default: "whole" },
    dry: { type: "boolean", default: false },
  },
});

/** What a provider shows, and the kind of file that it writes. */
const PROVIDERS: readonly { readonly style: ProviderStyle; readonly shape: CdrShape }[] = [
  { style: "everything", shape: "table" },
  { style: "everything", shape: "kamailio" },
  { style: "only_603", shape: "table" },
  { style: "no_phrase", shape: "table" },
  { style: "only_cause_21", shape: "causes" },
  { style: "no_carrier", shape: "table" },
];

const connected = async () => async () => undefined;

/** Runs a command of the command line in this process. */
async function run(words: readonly string[], input = ""): Promise<string> {
  const terminal = testTerminal(input);
  const code = await cli([...words, "--json"], terminal, connected);
  if (code !== 0) throw new Error(`${words.slice(0, 2).join(" ")}: ${terminal.err()} ${terminal.out()}`);
  return terminal.out();
}

const linesOf = (out: string) =>
  out
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line));

/** Imports files into an organisation of their own and exports what the product made of them. */
async function throughProduct(name: string, files: readonly string[]) {
  const mail = `owner@${name.replace(/[^a-z0-9]+/gi, "-").toLowerCase()}.example`;
  const words = ["org", "create", "--name", name, "--owner-email", mail, "--owner-password-stdin"];
  const { organization } = JSON.parse(await run(words, "correct horse battery\n"));
  const imports = JSON.parse(await run(["import", ...files, "--org", organization.slug, "--wait"]));
  const alerts = linesOf(await run(["export", "alerts", "--org", organization.slug]));
  const scores = linesOf(await run(["export", "scores", "--org", organization.slug]));
  return { imports, alerts, scores };
}

type Exported = Awaited<ReturnType<typeof throughProduct>>;

function judged({ alerts }: Exported): JudgedAlert[] {
  return alerts
    .map(({ callerId, kind, carrier, detectedAt }) => ({
      callerId,
      kind,
      carrier,
      hour: Date.parse(detectedAt) / HOUR_MS - 1,
    }))
    .sort((a, b) => a.hour - b.hour);
}

/** What has to be the same however the files were cut. */
function essence({ alerts, scores }: Exported): string {
  const kept = alerts.map(({ id: _, raisedAt: __, ...alert }) => JSON.stringify(alert)).sort();
  return JSON.stringify([kept, scores]);
}

async function playWorld(world: World, shape: CdrShape, folder: string, cuts: readonly Cut[]) {
  const calls = worldCalls(world);
  const cells = [...simulate(world)];
  const exported: Exported[] = [];
  const started = performance.now();
  for (const cut of cuts) {
    const form = { folder, name: world.seed.replaceAll("/", "-"), shape, style: world.style };
    const files = await writeWorldFiles(form, calls, cut);
    exported.push(await throughProduct(`${form.name} ${cut}`, files));
    for (const file of files) await fs.rm(file);
  }
  const [first] = exported;
  if (first === undefined) throw new Error("No way to cut files");
  const isSame = exported.every((one) => essence(one) === essence(first));
  const days = first.scores.map(({ callerId, date, score }) => {
    const number = world.numbers.find((one) => one.callerId === callerId);
    return { score, isBad: number !== undefined && isBadDay(number, Date.parse(date) / (24 * HOUR_MS)) };
  });
  return {
    calls: calls.length,
    imported: first.imports.reduce((sum: number, { rows }: { rows: { imported: number } }) => sum + rows.imported, 0),
    verdict: judge(world, callsByNumber(cells), judged(first)),
    auc: areaUnderCurve(days, (day) => day.score),
    isSame,
    seconds: (performance.now() - started) / 1000,
  };
}

async function playAll(folder: string) {
  const cuts = CUTS.filter((cut) => options.cuts.split(",").includes(cut));
  const verdicts = [];
  const rows = [];
  for (const seed of options.seeds.split(",")) {
    for (const { style, shape } of PROVIDERS) {
      const plan = { numbers: Number(options.numbers), days: Number(options.days), style, badShare: 0.5 };
      const world = randomWorld({ seed: `${seed}/${style}/${shape}`, ...plan });
      const played = await playWorld(world, shape, folder, cuts);
      const { falseAlerts, cleanDays, episodes, detected, timesBound, kindRight, carrierRight } = summarise([
        played.verdict,
      ]);
      const { calls, imported, isSame, seconds, auc } = played;
      const figures = {
        calls,
        imported,
        falseAlerts,
        cleanDays,
        episodes,
        detected,
        timesBound,
        kindRight,
        carrierRight,
      };
      rows.push({ world: world.seed, ...figures, auc, isSame, seconds: Math.round(seconds) });
      console.log(JSON.stringify(rows.at(-1)));
      verdicts.push(played.verdict);
    }
  }
  return { rows, whole: summarise(verdicts) };
}

async function main(): Promise<void> {
  const server = await testServer(process.env.DATABASE_URL);
  const name = `rwtest_${process.pid}_worlds`;
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), "bench-worlds-"));
  Object.assign(process.env, { DATA_DIR: path.join(folder, "data"), LOG_LEVEL: "error" });
  await onServer(server.url, (admin) => admin.query(`create database ${name} template template0`));
  const url = withDatabase(server.url, name);
  await onMigrations(openMigrations(url, process.cwd()), ({ deploy }) => deploy());
  adoptDatabase(url);
  try {
    const { rows, whole } = await playAll(folder);
    const { byGroup, ...figures } = whole;
    console.table(figures);
    console.table(byGroup);
    if (options.dry) return;
    mkdirSync("bench/results", { recursive: true });
    writeFileSync("bench/results/worlds.json", `${JSON.stringify({ options, rows, whole }, null, 2)}\n`);
  } finally {
    await closeJobQueue();
    await closeDatabase();
    await onServer(server.url, (admin) => dropDatabase(admin, name));
    await server.release();
    await fs.rm(folder, { recursive: true, force: true });
  }
}

await main();
