import { spawn, spawnSync } from "node:child_process";
import { createReadStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import type pg from "pg";
import * as copyStreams from "pg-copy-streams";
import { ServerClock } from "@/bench/import/processor-time";
import { CALL_COLUMNS, monthsOf } from "@/bench/import/write-calls";
import { onServer } from "@/lib/testing/test-server";

const ORGANIZATION = "00000000-0000-4000-8000-000000000001";

/** One copy of the file into a table: seconds on the clock, and seconds of processor time. */
export interface CopyRound {
  readonly seconds: number;
  readonly cpuSeconds: number;
}

/** Whether `psql` is on this machine; without it the driver sends the same bytes. */
export const hasPsql = spawnSync("psql", ["--version"]).status === 0;

/**
 * The yardstick: the file as it is into a table with the same key and the same monthly partitions as the product's,
 * and no other index. Nothing is read, judged, looked up or counted.
 */
export async function copyRound(url: string, file: string, rows: number): Promise<CopyRound> {
  return onServer(url, async (client) => {
    await makeTable(client, rows);
    await client.query("checkpoint");
    const clock = new ServerClock(client);
    await clock.start();
    const begun = performance.now();
    const cpuSeconds = hasPsql ? await copyByPsql(url, file, clock) : await copyByDriver(client, file, clock);
    return { seconds: (performance.now() - begun) / 1000, cpuSeconds };
  });
}

async function makeTable(client: pg.Client, rows: number): Promise<void> {
  await client.query(
    `create table copied_call (organization_id uuid not null default '${ORGANIZATION}', call_id text not null, caller text not null,
       callee text not null, start_time timestamptz not null, answer_time timestamptz, end_time timestamptz, duration int, sip_code smallint,
       reason text, q850 smallint, carrier text, primary key (organization_id, start_time, call_id)) partition by range (start_time)`,
  );
  for (const month of monthsOf(rows)) {
    const next = new Date(`${month}-01T00:00Z`);
    next.setUTCMonth(next.getUTCMonth() + 1);
    await client.query(
      `create table copied_${month.replace("-", "_")} partition of copied_call
       for values from ('${month}-01T00:00Z') to ('${next.toISOString().slice(0, 10)}T00:00Z')`,
    );
  }
}

async function copyByPsql(url: string, file: string, clock: ServerClock): Promise<number> {
  const command = `\\copy copied_call (${CALL_COLUMNS}) from '${file}' with (format csv, header)`;
  // The session stays open until it is told to leave, so that its processor time can still be read.
  const psql = spawn("psql", ["--no-psqlrc", "--quiet", url], { stdio: ["pipe", "pipe", "inherit"] });
  const ended = new Promise<void>((resolve, reject) => {
    psql.once("error", reject);
    psql.once("exit", (code) => (code === 0 ? resolve() : reject(new Error(`psql ended with ${code}`))));
  });
  const copied = new Promise<void>((resolve) => psql.stdout.once("data", () => resolve()));
  psql.stdin.write(`${command}\n\\echo copied\n`);
  await Promise.race([copied, ended]);
  const cpuSeconds = await clock.seconds();
  psql.stdin.end("\\quit\n");
  await ended;
  return cpuSeconds;
}

async function copyByDriver(client: pg.Client, file: string, clock: ServerClock): Promise<number> {
  const statement = `copy copied_call (${CALL_COLUMNS}) from stdin with (format csv, header)`;
  await pipeline(createReadStream(file, { highWaterMark: 1 << 18 }), client.query(copyStreams.from(statement)));
  return clock.seconds();
}
