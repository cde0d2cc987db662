import { fork } from "node:child_process";
import { once } from "node:events";
import { z } from "zod";

/** How long screens took to be loaded, and how many could not be. */
const Reading = z.object({
  screens: z.array(
    z.object({ screen: z.string(), loaded: z.number(), p50: z.number(), p95: z.number(), max: z.number() }),
  ),
  p95: z.number(),
  errors: z.number(),
});
export type Reading = z.output<typeof Reading>;

/**
 * Starts readers in a process of their own, as the web process is one.
 * @param lookMs how long each looks at a screen before opening the next
 */
export async function startReaders(
  url: string,
  readers: number,
  lookMs: number,
): Promise<{ stop(): Promise<Reading> }> {
  const child = fork("scripts/run-ts.mjs", ["bench/load/readers.ts", String(readers), String(lookMs)], {
    env: { ...process.env, DATABASE_URL: url, LOG_LEVEL: "error" },
  });
  await once(child, "message");
  return {
    stop: async () => {
      const told = once(child, "message");
      child.send("stop");
      const [reading] = await told;
      await once(child, "exit");
      return Reading.parse(reading);
    },
  };
}
