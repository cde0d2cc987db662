import { mkdirSync, writeFileSync } from "node:fs";
import os from "node:os";
import { mintOrganizationScope, type OrganizationScope } from "@/lib/account/organization-scope";
import { HOUR_MS } from "@/lib/base/time-units";
import { reportedCounts } from "@/lib/demo/world/provider-style";
import { randomWorld, WORLD_FIRST_DAY } from "@/lib/demo/world/random-world";
import { type SimulatedCell, simulate } from "@/lib/demo/world/simulate";
import { ledgerTransaction } from "@/lib/ledger/ledger-transaction.store";
import { noteChangedHours } from "@/lib/ledger/tally/changed-hours.store";
import type { Tally } from "@/lib/ledger/tally/tally";
import { addTallies } from "@/lib/ledger/tally/tally.store";
import { TallyCells } from "@/lib/ledger/tally/tally-cells";
import { evaluateOrganization } from "@/lib/pipeline/evaluate/evaluate-organization";
import { closeJobQueue } from "@/lib/pipeline/job-queue";
import { useDatabase as adoptDatabase, type Database, openDatabase } from "@/lib/platform/db";
import { onMigrations, openMigrations } from "@/lib/platform/migrations";
import type { EvidenceCounts } from "@/lib/score/evidence-cell";
import { dayOfHour } from "@/lib/score/evidence-table";
import { dropDatabase, onServer, testServer, withDatabase } from "@/lib/testing/test-server";
import { noteCallerIds } from "@/lib/watch/caller-id.store";

const NUMBERS = Number(process.env.NUMBERS ?? 1000);
const DAYS = 60;
const CALLS_PER_DAY = 30;

const OUTCOMES: readonly [keyof EvidenceCounts, Pick<Tally, "outcome" | "attribution">][] = [
  ["answered", { outcome: "answered", attribution: "" }],
  ["missed", { outcome: "no_answer", attribution: "" }],
  ["declined", { outcome: "declined_603", attribution: "user_likely" }],
  ["unwanted", { outcome: "unwanted_607", attribution: "" }],
  ["inferred", { outcome: "declined_603", attribution: "network_suspected" }],
  ["blocked", { outcome: "blocked_603plus", attribution: "" }],
];

function talliesOf({ number, hour, carrier, campaign, ends }: SimulatedCell): Tally[] {
  const counts = reportedCounts("everything", ends);
  const key = { callerId: number.callerId, hour, carrier: carrier.name, campaign: campaign.name };
  return OUTCOMES.filter(([evidence]) => counts[evidence] > 0).map(([evidence, outcome]) => {
    const attempts = counts[evidence];
    return { ...key, ...outcome, attempts, talkMs: 0, shortCalls: 0, zeroCalls: 0, refusals: attempts };
  });
}

/** Tallies written in one transaction. */
const TALLIES_AT_ONCE = 100_000;
const LAST_DAY = WORLD_FIRST_DAY + DAYS - 1;

/** Writes the fleet's tallies, all but those of the last day, which it returns: no more than a part of them is ever held. */
async function takeFleet(scope: OrganizationScope): Promise<Tally[]> {
  const plan = { seed: "cpu", numbers: NUMBERS, days: DAYS, style: "everything", badShare: 0.2 } as const;
  const last: Tally[] = [];
  let part: Tally[] = [];
  for (const cell of simulate(randomWorld({ ...plan, callsPerDay: CALLS_PER_DAY }))) {
    if (dayOfHour(cell.hour) >= LAST_DAY) last.push(...talliesOf(cell));
    else part.push(...talliesOf(cell));
    if (part.length < TALLIES_AT_ONCE) continue;
    await take(scope, part);
    part = [];
  }
  await take(scope, part);
  return last;
}

async function take(scope: OrganizationScope, tallies: readonly Tally[]): Promise<void> {
  const spans = new Map<string, { callerId: string; firstMs: number; lastMs: number }>();
  for (const { callerId, hour } of tallies) {
    const ms = hour * HOUR_MS;
    const known = spans.get(callerId) ?? { callerId, firstMs: ms, lastMs: ms };
    spans.set(callerId, { callerId, firstMs: Math.min(known.firstMs, ms), lastMs: Math.max(known.lastMs, ms) });
  }
  await ledgerTransaction(scope, async (tx) => {
    await addTallies(scope, tx, TallyCells.of(tallies));
    await noteChangedHours(scope, tx, Math.min(...[...spans.values()].map(({ firstMs }) => firstMs)));
    await noteCallerIds(scope, tx, [...spans.values()]);
  });
}

/** One evaluation: seconds by the clock, and of this process's processor time. */
async function timed(scope: OrganizationScope) {
  const cpu = process.cpuUsage();
  const started = performance.now();
  const { differences, alerts } = await evaluateOrganization(scope, { importId: null, now: new Date() });
  const { user, system } = process.cpuUsage(cpu);
  return {
    seconds: (performance.now() - started) / 1000,
    cpuSeconds: (user + system) / 1e6,
    peakMb: Math.round(process.resourceUsage().maxRSS / 1024),
    rowsWritten: differences,
    alertsRaised: alerts.raised.length,
  };
}

async function measure({ prisma }: Database) {
  const made = await prisma.organization.create({ data: { slug: "bench", name: "Bench" } });
  const scope = mintOrganizationScope(made.id, { kind: "system" });
  const fresh = await takeFleet(scope);
  console.log("the fleet's tallies are written");
  const cold = await timed(scope);
  console.log(JSON.stringify({ cold }));
  await take(scope, fresh);
  const oneMoreDay = await timed(scope);
  const nothingNew = await timed(scope);
  const newCalls = fresh.reduce((sum, { attempts }) => sum + attempts, 0);
  return { callerIds: NUMBERS, days: DAYS, newCalls, cold, oneMoreDay, nothingNew };
}

async function main(): Promise<void> {
  const server = await testServer(process.env.DATABASE_URL);
  const name = `rwtest_${process.pid}_evaluate`;
  await onServer(server.url, (admin) => admin.query(`create database ${name} template template0`));
  const url = withDatabase(server.url, name);
  await onMigrations(openMigrations(url, process.cwd()), ({ deploy }) => deploy());
  const database = openDatabase(url);
  adoptDatabase(database);
  try {
    const { cold, oneMoreDay, nothingNew, ...fleet } = await measure(database);
    const machine = { cpu: os.cpus()[0]?.model, cores: os.cpus().length, node: process.version };
    console.table({ ...fleet, load: os.loadavg()[0] });
    console.table({ cold, "one more day": oneMoreDay, "nothing new": nothingNew });
    mkdirSync("bench/results", { recursive: true });
    const figures = { machine, ...fleet, cold, oneMoreDay, nothingNew };
    writeFileSync("bench/results/evaluate.json", `${JSON.stringify(figures, null, 2)}\n`);
  } finally {
    await closeJobQueue();
    await database.close();
    await onServer(server.url, (admin) => dropDatabase(admin, name));
    await server.release();
  }
}

await main();
