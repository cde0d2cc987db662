import type { OrganizationScope } from "@/lib/account/organization-scope";
import { changeImport } from "@/lib/intake/import/change-import.store";
import { isEnded } from "@/lib/intake/import/import-record";
import { beginTry, failTry, giveBackTry } from "@/lib/intake/import/import-tries.store";
import { type ImportWork, loadImportWork } from "@/lib/intake/import/import-work.store";
import { endCancelled, endRefused, type RefusedFile } from "@/lib/pipeline/import/end-import";
import { finishImport } from "@/lib/pipeline/import/finish-import";
import { NotItsTurn } from "@/lib/pipeline/read/leg-turn";
import { readUpload } from "@/lib/pipeline/read/read-upload";
import { log } from "@/lib/platform/log";
import { isMachineTrouble } from "@/lib/platform/machine-trouble";
import { withSessionLock } from "@/lib/platform/session-lock";

/**
 * Reads one import from where it stands to its end: records into attempts, attempts into the ledger, then scores,
 * changes and alerts. Safe to run again at any time, and after being killed at any time: what is in stays in once.
 * @throws what the machine throws (database gone, disk gone), and what went wrong with the import itself as long as it has
 *   tries left: the queue tries again later
 */
export async function importUpload(
  scope: OrganizationScope,
  importId: string,
  clock: () => Date,
  stop: AbortSignal,
): Promise<void> {
  // Two workers may hold the same job for a moment, when the first was slow to show that it lives.
  await withSessionLock(`import ${importId}`, async () => {
    const work = await loadImportWork(scope, importId);
    if (work === null || (isEnded(work.status) && !work.isCancelled)) return;
    const tries = await countedTry(scope, importId);
    if (tries > TRIES_MAX) {
      log.error({ importId, tries: TRIES_MAX }, "import given up");
      await endRefused(scope, work, deadly(importId), clock());
      return;
    }
    try {
      if (work.isCancelled) await endCancelled(scope, work, clock());
      else await run(scope, work, clock, stop);
    } catch (error) {
      // A worker that stops, a machine that is not well, and another import say nothing about this one.
      if (stop.aborted || isMachineTrouble(error) || error instanceof NotItsTurn) await uncountTry(scope, importId);
      else if (await isLastTry(scope, importId, error)) {
        await endRefused(scope, work, givenUp(importId), clock());
        return;
      }
      throw error;
    }
  });
}

/** The queue waits longer from try to try: a few minutes for all of them, in which an operator can still mend something. */
const TRIES_MAX = 8;
/** Imports whose last try counts, because the database was away when it was to be taken back; their next one is free. */
const owed = new Set<string>();

async function countedTry(scope: OrganizationScope, importId: string): Promise<number> {
  if (owed.delete(importId)) return 0;
  return (await beginTry(scope, importId)) ?? 0;
}

async function uncountTry(scope: OrganizationScope, importId: string): Promise<void> {
  try {
    await giveBackTry(scope, importId);
  } catch {
    owed.add(importId);
  }
}

async function isLastTry(scope: OrganizationScope, importId: string, error: unknown): Promise<boolean> {
  const tries = await failTry(scope, importId);
  const isLast = tries !== null && tries >= TRIES_MAX;
  log.error({ err: error, importId, tries }, isLast ? "import given up" : "import failed, to be tried again");
  return isLast;
}

function givenUp(importId: string): RefusedFile {
  return {
    code: "given_up",
    message: `Something went wrong with this file each of the ${TRIES_MAX} times it was tried, so none of its calls were kept. Whoever runs this server finds the cause in the worker's log, beside the words "import given up" and the id ${importId}. Hand the file in again once it is mended.`,
    needsMapping: false,
  };
}

/** Where no error was seen: only the end of the process stops a try in silence. */
function deadly(importId: string): RefusedFile {
  return {
    code: "given_up",
    message: `The worker ended in the middle of this file at the last of the ${TRIES_MAX} times it was tried, so none of its calls were kept. Mostly its memory has run out. Whoever runs this server finds more in the log, before the words "import given up" and the id ${importId}. Hand the file in again once the worker has what it needs, or in smaller pieces.`,
    needsMapping: false,
  };
}

async function run(scope: OrganizationScope, work: ImportWork, clock: () => Date, stop: AbortSignal): Promise<void> {
  if (work.status !== "finishing") {
    await changeImport(scope, work.id, {
      status: "reading",
      ...(work.status === "queued" ? { startedAt: clock() } : {}),
    });
    const end = await readUpload(scope, work, clock, stop);
    if (end.kind === "cancelled") {
      await endCancelled(scope, work, clock());
      return;
    }
    if (end.kind === "refused") {
      await endRefused(scope, work, end, clock());
      return;
    }
    await changeImport(scope, work.id, { status: "finishing", tries: 0 });
  }
  await finishImport(scope, work.id, clock());
}
