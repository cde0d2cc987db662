import { execFile } from "node:child_process";
import { createWriteStream, mkdirSync, writeFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { cpus, tmpdir } from "node:os";
import path from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { promisify } from "node:util";
import { createGzip } from "node:zlib";
import { z } from "zod";
import { seeded } from "@/bench/seeded";
import { FILE_START } from "@/lib/intake/bytes/byte-window";
import { openLocalFile } from "@/lib/intake/bytes/local-file.gateway";
import { openUpload } from "@/lib/intake/upload/open-upload.gateway";

const ROWS = 1_000_000;
const ROUNDS = 5;
const TARGET_PER_SECOND = 900_000;
const GARBAGE_BYTES = 2 * 1024 ** 3;
const LINE_ENDS = "line ends only";
const HEADER = "call_id,caller,callee,start,answer,end,duration,sip_code,reason,q850,carrier".split(",");
const CARRIERS = ["Verizon Wireless", "T-Mobile USA", "AT&T Mobility", "Bandwidth"];

function makeRow(random: () => number): string[] {
  const hex = (digits: number): string =>
    Array.from({ length: digits }, () => Math.floor(random() * 16).toString(16)).join("");
  const minute = String(Math.floor(random() * 60)).padStart(2, "0");
  return [
    `${hex(8)}-${hex(12)}@10.0.0.1`,
    `+1312555${String(Math.floor(random() * 2000)).padStart(4, "0")}`,
    `+1${Math.floor(2e9 + random() * 7e9)}`,
    `2026-03-01 10:${minute}:12`,
    `2026-03-01 10:${minute}:20`,
    `2026-03-01 10:${minute}:52`,
    String(Math.floor(random() * 300)),
    random() < 0.7 ? "200" : "603",
    random() < 0.7 ? "" : "Q.850;cause=21;text=Call Rejected;location=RLN",
    random() < 0.7 ? "16" : "21",
    CARRIERS[Math.floor(random() * CARRIERS.length)] ?? "",
  ];
}

type Write = (cells: readonly string[]) => string;

const WRITERS: Readonly<Record<string, Write>> = {
  "plain.csv": (cells) => `${cells.join(",")}\n`,
  "crlf.csv": (cells) => `${cells.join(",")}\r\n`,
  "quoted.csv": (cells) => `"${cells.join('","')}"\n`,
  "lines.ndjson": (cells) =>
    `${JSON.stringify(Object.fromEntries(cells.map((cell, index) => [HEADER[index], cell])))}\n`,
};

function* contentOf(write: Write): Generator<Buffer> {
  const random = seeded(7);
  let text = write(HEADER);
  for (let row = 0; row < ROWS; row += 1) {
    text += write(makeRow(random));
    if (text.length < 1 << 20) continue;
    yield Buffer.from(text);
    text = "";
  }
  yield Buffer.from(text);
}

function* garbage(): Generator<Buffer> {
  const portion = Buffer.alloc(1 << 20, "x");
  for (let bytes = 0; bytes < GARBAGE_BYTES; bytes += portion.length) yield portion;
}

interface Reading {
  readonly records: number;
  readonly cells: number;
  readonly seconds: number;
  /** Processor time of all threads. */
  readonly cpuSeconds: number;
  readonly peakMb: number;
}

function cellsIn(rows: readonly (readonly string[])[]): number {
  let cells = 0;
  for (const row of rows) cells += row.length;
  return cells;
}

async function countRecords(file: string): Promise<{ records: number; cells: number }> {
  let [records, cells] = [0, 0];
  for await (const part of openUpload(file)) {
    for await (const batch of part.records(FILE_START)) {
      records += batch.lines.length;
      cells += batch.kind === "rows" ? cellsIn(batch.rows) : 0;
    }
  }
  return { records, cells };
}

/** The yardstick: the same bytes, and nothing done with them but finding line ends. */
async function countLines(file: string): Promise<{ records: number; cells: number }> {
  let records = 0;
  for await (const bytes of (await openLocalFile(file)).read(0, () => 1 << 20)) {
    for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) records += 1;
  }
  return { records, cells: 0 };
}

/** What a process of its own does: one reading, told as JSON, so that peaks and warm-up are those of that reading. */
async function readOnce(task: string, file: string): Promise<void> {
  const begun = performance.now();
  const before = process.cpuUsage();
  const counts = await (task === "lines" ? countLines(file) : countRecords(file));
  const { user, system } = process.cpuUsage(before);
  const seconds = (performance.now() - begun) / 1000;
  const peakMb = process.resourceUsage().maxRSS / 1000;
  console.log(JSON.stringify({ ...counts, seconds, cpuSeconds: (user + system) / 1e6, peakMb } satisfies Reading));
}

const reading = z.object({
  records: z.number(),
  cells: z.number(),
  seconds: z.number(),
  cpuSeconds: z.number(),
  peakMb: z.number(),
});

async function measureOnce(task: "lines" | "records", file: string): Promise<Reading> {
  const { stdout } = await promisify(execFile)(process.execPath, [process.argv[1] ?? "", task, file]);
  return reading.parse(JSON.parse(stdout));
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

async function makeFiles(folder: string): Promise<string[]> {
  for (const [name, write] of Object.entries(WRITERS)) {
    await pipeline(Readable.from(contentOf(write)), createWriteStream(path.join(folder, name)));
  }
  const packed = createWriteStream(path.join(folder, "plain.csv.gz"));
  await pipeline(Readable.from(contentOf(WRITERS["plain.csv"] ?? String)), createGzip({ level: 3 }), packed);
  return [...Object.keys(WRITERS), "plain.csv.gz"];
}

async function measure(folder: string, names: readonly string[]) {
  const rounds = new Map<string, Reading[]>();
  const keep = (name: string, one: Reading): unknown => rounds.set(name, [...(rounds.get(name) ?? []), one]);
  for (let round = 0; round < ROUNDS; round += 1) {
    keep(LINE_ENDS, await measureOnce("lines", path.join(folder, "plain.csv")));
    for (const name of names) keep(name, await measureOnce("records", path.join(folder, name)));
  }
  return Array.from(rounds, ([name, readings]) => ({
    name,
    records: readings[0]?.records ?? 0,
    recordsPerSecond: Math.round(median(readings.map(({ records, seconds }) => records / seconds))),
    slowest: Math.round(Math.min(...readings.map(({ records, seconds }) => records / seconds))),
    fastest: Math.round(Math.max(...readings.map(({ records, seconds }) => records / seconds))),
    recordsPerCpuSecond: Math.round(median(readings.map(({ records, cpuSeconds }) => records / cpuSeconds))),
    peakMb: Math.round(Math.max(...readings.map(({ peakMb }) => peakMb))),
  }));
}

/** Gigabytes without a line end must pass through without being held. */
async function readGarbage(folder: string): Promise<Reading> {
  const file = path.join(folder, "garbage.csv");
  await pipeline(Readable.from(garbage()), createWriteStream(file));
  return measureOnce("records", file);
}

async function bench(folder: string): Promise<void> {
  const table = await measure(folder, await makeFiles(folder));
  const flat = await readGarbage(folder);
  const of = (name: string): number => table.find((row) => row.name === name)?.recordsPerSecond ?? 0;
  const machine = { cpu: cpus()[0]?.model ?? "unknown", cores: cpus().length, node: process.version };
  const result = {
    machine,
    rows: ROWS,
    rounds: ROUNDS,
    recordsPerSecond: of("plain.csv"),
    target: TARGET_PER_SECOND,
    ratioToLineCount: Number((of("plain.csv") / of(LINE_ENDS)).toFixed(3)),
    peakMb: Math.max(...table.map(({ peakMb }) => peakMb)),
    garbage: { bytes: GARBAGE_BYTES, seconds: Number(flat.seconds.toFixed(2)), peakMb: Math.round(flat.peakMb) },
    table,
  };
  console.log(`${machine.cpu}, ${machine.cores} cores, Node ${machine.node}; medians of ${ROUNDS} interlaced rounds`);
  console.table(table);
  console.log(`plain.csv against finding line ends: ${result.ratioToLineCount}`);
  console.log(`2 GiB without a line end: ${result.garbage.seconds} s, ${result.garbage.peakMb} MB resident at most`);
  mkdirSync("bench/results", { recursive: true });
  writeFileSync("bench/results/read.json", `${JSON.stringify(result, null, 2)}\n`);
}

const [, , task, file] = process.argv;
if (task !== undefined && file !== undefined) await readOnce(task, file);
else {
  const folder = await mkdtemp(path.join(tmpdir(), "bench-read-"));
  await bench(folder).finally(() => rm(folder, { recursive: true, force: true }));
}
