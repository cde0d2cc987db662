import type { OrganizationScope } from "@/lib/account/organization-scope";
import { resetImport } from "@/lib/intake/import/advance-import.store";
import { changeImport, endUnlessCancelled } from "@/lib/intake/import/change-import.store";
import { type ImportWork, loadImportWork } from "@/lib/intake/import/import-work.store";
import { takeOutImport } from "@/lib/pipeline/import/take-out-import";
import { requestEvaluation } from "@/lib/pipeline/job-queue";
import { blobPath, dropBlob } from "@/lib/platform/blob-store";
import { env } from "@/lib/platform/env";

/** A file that could not be read as calls, and what its owner can do about it. */
export interface RefusedFile {
  readonly code: string;
  readonly message: string;
  /** Whether a person could tell what the columns mean, so that the file is worth keeping. */
  readonly needsMapping: boolean;
}

/**
 * Ends an import whose file is no list of calls that can be read, or as cancelled where somebody asked for that meanwhile.
 * What was read of it before is taken out again.
 */
export async function endRefused(
  scope: OrganizationScope,
  work: ImportWork,
  why: RefusedFile,
  now: Date,
): Promise<void> {
  await takeOut(scope, work);
  const hasEnded = await endUnlessCancelled(scope, work.id, {
    status: why.needsMapping ? "needs_mapping" : "failed",
    completedAt: now,
    error: { code: why.code, message: why.message },
  });
  if (!hasEnded) await endCancelled(scope, work, now);
  else if (!why.needsMapping) await dropBlob(blobPath(env().dataDir, work.id));
}

/** Ends an import that somebody stopped: nothing of it stays in the ledger. */
export async function endCancelled(scope: OrganizationScope, work: ImportWork, now: Date): Promise<void> {
  await takeOut(scope, work);
  await changeImport(scope, work.id, {
    status: "failed",
    completedAt: now,
    error: { code: "cancelled", message: "The import was cancelled; none of its calls were kept." },
  });
  await dropBlob(blobPath(env().dataDir, work.id));
}

async function takeOut(scope: OrganizationScope, work: ImportWork): Promise<void> {
  const now = await loadImportWork(scope, work.id);
  await takeOutImport(scope, work.id, resetImport);
  if (now?.firstCallAt) await requestEvaluation(scope.organizationId);
}
