import { setFlagsFromString } from "node:v8";
import { awaitDatabase } from "@/lib/platform/await-database";
import { closeDatabase } from "@/lib/platform/close-database";
import { log } from "@/lib/platform/log";
import { watchDatabase } from "@/lib/platform/watch-database";
import { startWorker, type Worker } from "@/lib/worker/worker";

// Collect garbage after a fifth more, not after a multiple: an import then stays below 300 MB, whatever the file's size.
setFlagsFromString("--heap-growing-percent=20");

let worker: Worker | undefined;
let stopWatching: (() => Promise<void>) | undefined;
let isStopping = false;

async function stop(reason: string): Promise<void> {
  if (isStopping) return;
  isStopping = true;
  log.info({ reason }, "worker stops");
  // Where it still waits for the database there is nothing to bring to an end.
  if (worker !== undefined) {
    await worker.stop();
    await stopWatching?.();
    await closeDatabase();
  }
  process.exit(0);
}

process.once("SIGTERM", () => void stop("SIGTERM"));
process.once("SIGINT", () => void stop("SIGINT"));
// The launcher is gone: do not go on without it.
process.once("disconnect", () => void stop("the launcher is gone"));

await awaitDatabase();
stopWatching = watchDatabase("wait");
worker = await startWorker();
log.info("worker is ready");
process.send?.("ready");
