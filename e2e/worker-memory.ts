import fs from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import type { Place } from "@/e2e/customer";

const Run = z.object({ children: z.array(z.object({ pid: z.number() })) });
const LOOK_EVERY_MS = 200;
const MEGABYTE = 1024 ** 2;

/** What the workers of a product have held in memory at the most. */
export interface MemoryWatch {
  /** Ends the watch. @returns bytes; 0 where the system does not tell */
  peakBytes(): Promise<number>;
}

/** Process ids of the product's own processes: first the worker, then the web server, as far as they are running. */
export async function childPids({ dataDir }: Pick<Place, "dataDir">): Promise<readonly number[]> {
  const text = await fs.readFile(path.join(dataDir, "run.json"), "utf8").catch(() => '{"children":[]}');
  return Run.parse(JSON.parse(text)).children.map(({ pid }) => pid);
}

/** Process id of the worker; undefined while it is not running. */
export async function workerPid(place: Pick<Place, "dataDir">): Promise<number | undefined> {
  const children = await childPids(place);
  return children.length === 2 ? children[0] : undefined;
}

/** Looks five times a second at the peak that the kernel has noted for the worker of that moment (`VmHWM`, proc(5)). */
export function watchWorkerMemory(place: Pick<Place, "dataDir">): MemoryWatch {
  let peak = 0;
  let isOver = false;
  const watching = (async () => {
    while (!isOver) {
      peak = Math.max(peak, await peakOf(await workerPid(place)));
      await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
    }
  })();
  return {
    peakBytes: async () => {
      isOver = true;
      await watching;
      return peak;
    },
  };
}

/** A size as people say it, for the report. */
export function megabytes(bytes: number): string {
  return `${Math.round(bytes / MEGABYTE)} MB`;
}

async function peakOf(pid: number | undefined): Promise<number> {
  const status = await fs.readFile(`/proc/${pid}/status`, "utf8").catch(() => "");
  const [, kilobytes = "0"] = /^VmHWM:\s+(\d+) kB$/m.exec(status) ?? [];
  return Number(kilobytes) * 1024;
}
