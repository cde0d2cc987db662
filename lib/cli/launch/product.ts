import fs from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { ProcessPlan } from "@/lib/cli/launch/supervised-process";
import type { Env } from "@/lib/platform/env";

/** Whether the product runs from its build, or from its sources with hot reload. */
export type LaunchMode = "production" | "development";

/** Bundle of the worker, from the repository's root. */
const WORKER_BUNDLE = ".build/worker.mjs";
/**
 * A small nursery: rows are many and die young, and a worker stays near 300 MB. Maps of the bundle would cost 15 MB. The
 * columns of a chunk go back to the system with it: left to itself, the allocator (glibc) keeps them, in pieces.
 */
export const WORKER_MEMORY = {
  flags: ["--max-semi-space-size=4"],
  env: { MALLOC_ARENA_MAX: "2", MALLOC_MMAP_THRESHOLD_: "262144", MALLOC_TRIM_THRESHOLD_: "131072" },
} as const;

const END_WITH_LAUNCHER = "scripts/bootstrap/end-with-launcher.mjs";
const NEXT = "node_modules/next/dist/bin/next";
const WORKER_DRAIN_MS = 30_000;
const WEB_DRAIN_MS = 10_000;

/**
 * The two processes of the product.
 * @param env configuration with the port that was claimed
 * @param databaseUrl the database that both use
 */
export function productPlans(
  env: Env,
  databaseUrl: string,
  mode: LaunchMode,
): { worker: ProcessPlan; web: ProcessPlan } {
  const shared: NodeJS.ProcessEnv = {
    ...process.env,
    NODE_ENV: mode,
    DATABASE_URL: databaseUrl,
    DATA_DIR: env.dataDir,
    PORT: String(env.PORT),
    HOST: env.HOST,
    NEXT_TELEMETRY_DISABLED: "1",
  };
  const guard = pathToFileURL(path.resolve(END_WITH_LAUNCHER)).href;
  const next = [path.resolve(NEXT), mode === "production" ? "start" : "dev", "-H", env.HOST, "-p", String(env.PORT)];
  return {
    worker: {
      name: "worker",
      args: [...WORKER_MEMORY.flags, path.resolve(WORKER_BUNDLE)],
      env: { ...WORKER_MEMORY.env, ...shared },
      drainMs: WORKER_DRAIN_MS,
    },
    web: { name: "web server", args: ["--import", guard, ...next], env: shared, drainMs: WEB_DRAIN_MS },
  };
}

/** Calls `changed` when the bundle of the worker has been replaced. @returns stops watching */
export function watchWorkerBundle(changed: () => void): () => void {
  let pause: NodeJS.Timeout | undefined;
  const watcher = fs.watch(path.dirname(path.resolve(WORKER_BUNDLE)), (_event, name) => {
    if (name !== path.basename(WORKER_BUNDLE)) return;
    clearTimeout(pause);
    pause = setTimeout(changed, 200);
  });
  return () => watcher.close();
}
