import type { OrganizationScope } from "@/lib/account/organization-scope";
import { changeImport, type ImportWork, loadImportWork } from "@/lib/intake/advance-import.store";
import { isEnded } from "@/lib/intake/import-record";
import { endCancelled, endRefused } from "@/lib/pipeline/end-import";
import { finishImport } from "@/lib/pipeline/finish-import";
import { readUpload } from "@/lib/pipeline/read-upload";
import { withSessionLock } from "@/lib/platform/session-lock";

/**
 * Reads one import from where it stands to its end: records into attempts, attempts into the ledger, then scores,
 * changes and alerts. Safe to run again at any time, and after being killed at any time: what is in stays in once.
 * @throws what the machine throws (database gone, disk gone): the queue tries again later
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
    if (work === null) return;
    if (work.isCancelled) await endCancelled(scope, work, clock());
    else if (!isEnded(work.status)) await run(scope, work, clock, stop);
  });
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
    await changeImport(scope, work.id, { status: "finishing" });
  }
  await finishImport(scope, work.id, clock());
}
