import { demoWorld } from "@/lib/demo/demo-world";
import { cdrLines } from "@/lib/demo/world/cdr-file";
import { worldCalls } from "@/lib/demo/world/simulated-call";

const DAY_MS = 86_400_000;

/** Name under which the demo's file is imported; it says what it is wherever it is shown. */
export const DEMO_FILENAME = "synthetic-demo-calls.csv";

/**
 * The demo's calls as the lines of a call record file, ending with the day before `now`. The same day gives the same file.
 */
export function demoFile(now: Date): Iterable<string> {
  const lastDay = Math.floor(now.getTime() / DAY_MS) - 1;
  const world = demoWorld(lastDay);
  return cdrLines("table", world.style, worldCalls(world));
}
