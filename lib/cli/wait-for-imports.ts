import { setTimeout as pause } from "node:timers/promises";
import type { OrganizationScope } from "@/lib/account/organization-scope";
import type { Terminal } from "@/lib/cli/terminal";
import { findImport } from "@/lib/intake/import/import.store";
import { type ImportRecord, isEnded } from "@/lib/intake/import/import-record";
import { renewAdvice } from "@/lib/pipeline/evaluate/renew-advice";
import { jobQueue } from "@/lib/pipeline/job-queue";
import { deliverAlerts } from "@/lib/pipeline/tell/deliver-alerts";
import { now } from "@/lib/platform/clock";
import { startWorker, type Worker } from "@/lib/worker/worker";

const LOOK_EVERY_MS = 200;
const WORKER_LOOK_MS = 5_000;

/**
 * Waits until the imports and all that follows from them have ended. Where no worker runs, or the one that did has
 * died, this process does the work itself.
 * @returns the imports as they ended, in the order asked for; one that was undone meanwhile is left out
 */
export async function waitForImports(
  scope: OrganizationScope,
  ids: readonly string[],
  terminal: Terminal,
): Promise<readonly ImportRecord[]> {
  const queue = await jobQueue();
  const ended: ImportRecord[] = [];
  let worker: Worker | null = null;
  let lookedMs = Number.NEGATIVE_INFINITY;
  try {
    for (const id of ids) {
      for (;;) {
        const found = await findImport(scope, id);
        if (found === null) break;
        if (isEnded(found.status)) {
          ended.push(found);
          break;
        }
        if (worker === null && performance.now() - lookedMs > WORKER_LOOK_MS) {
          lookedMs = performance.now();
          if (!(await queue.hasLiveWorker())) worker = await workHere(terminal);
        }
        await pause(LOOK_EVERY_MS);
      }
    }
    // A worker that goes on would give advice and send the mails in a moment; this one does not go on.
    if (worker !== null) {
      await renewAdvice(scope, now());
      await deliverAlerts(scope, now);
    }
  } finally {
    await worker?.stop();
  }
  return ended;
}

async function workHere(terminal: Terminal): Promise<Worker> {
  terminal.say("No worker is running; the work is done here.");
  return startWorker();
}
