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
  /** The one that works here, once it is needed. */
  const workers: Worker[] = [];
  let lookedMs = Number.NEGATIVE_INFINITY;
  const haveItDone = async () => {
    if (workers.length > 0 || performance.now() - lookedMs <= WORKER_LOOK_MS) return;
    lookedMs = performance.now();
    if (!(await queue.hasLiveWorker())) workers.push(await workHere(terminal));
  };
  try {
    for (const id of ids) {
      const found = await waitForEnd(scope, id, haveItDone);
      if (found !== null) ended.push(found);
    }
    // A worker that goes on would give advice and send the mails in a moment; this one does not go on.
    if (workers.length > 0) {
      await renewAdvice(scope, now());
      await deliverAlerts(scope, now);
    }
  } finally {
    for (const worker of workers) await worker.stop();
  }
  return ended;
}

/** @param meanwhile is run each time that the import has not ended yet. @returns null when it was undone */
async function waitForEnd(
  scope: OrganizationScope,
  id: string,
  meanwhile: () => Promise<void>,
): Promise<ImportRecord | null> {
  for (;;) {
    const found = await findImport(scope, id);
    if (found === null || isEnded(found.status)) return found;
    await meanwhile();
    await pause(LOOK_EVERY_MS);
  }
}

async function workHere(terminal: Terminal): Promise<Worker> {
  terminal.say("No worker is running; the work is done here.");
  return startWorker();
}
