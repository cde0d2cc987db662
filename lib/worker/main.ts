import { closeDatabase } from "@/lib/platform/close-database";
import { log } from "@/lib/platform/log";
import { startWorker } from "@/lib/worker/worker";

const worker = await startWorker();
log.info("worker is ready");
process.send?.("ready");

let isStopping = false;

async function stop(reason: string): Promise<void> {
  if (isStopping) return;
  isStopping = true;
  log.info({ reason }, "worker stops");
  await worker.stop();
  await closeDatabase();
  process.exit(0);
}

process.once("SIGTERM", () => void stop("SIGTERM"));
process.once("SIGINT", () => void stop("SIGINT"));
// The launcher is gone: do not go on without it.
process.once("disconnect", () => void stop("the launcher is gone"));
