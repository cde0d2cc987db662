import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import type pg from "pg";

/** Seconds of processor time that the process and its threads have used; 0 where the system does not tell. */
export function processorSeconds(pid: number): number {
  const file = `/proc/${pid}/stat`;
  if (!existsSync(file)) return 0;
  // The name of the program, in brackets, may hold spaces.
  const fields = readFileSync(file, "utf8").split(") ").at(-1)?.split(" ") ?? [];
  return (Number(fields[11]) + Number(fields[12])) / ticksPerSecond();
}

/** The most memory that the process has held, in megabytes; 0 where the system does not tell. */
export function peakMemoryMb(pid: number): number {
  const file = `/proc/${pid}/status`;
  const peakKb = existsSync(file) ? /^VmHWM:\s+(\d+)/m.exec(readFileSync(file, "utf8"))?.[1] : undefined;
  return Math.round(Number(peakKb ?? 0) / 1024);
}

let ticks: number | undefined;

function ticksPerSecond(): number {
  ticks ??= Number(execFileSync("getconf", ["CLK_TCK"], { encoding: "utf8" }));
  return ticks;
}

/** Processor time of the server's processes, as far as they live when it is asked. */
export class ServerClock {
  readonly #client: pg.Client;
  #before = new Map<number, number>();

  constructor(client: pg.Client) {
    this.#client = client;
  }

  async start(): Promise<void> {
    this.#before = await this.#read();
  }

  /** Seconds since the start. */
  async seconds(): Promise<number> {
    let sum = 0;
    for (const [pid, seconds] of await this.#read()) sum += seconds - (this.#before.get(pid) ?? 0);
    return sum;
  }

  async #read(): Promise<Map<number, number>> {
    const { rows } = await this.#client.query<{ pid: number }>("select pid from pg_stat_activity");
    return new Map(rows.map(({ pid }) => [pid, processorSeconds(pid)]));
  }
}
