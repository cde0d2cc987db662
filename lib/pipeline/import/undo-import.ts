import type { OrganizationScope } from "@/lib/account/organization-scope";
import { AppError } from "@/lib/base/app-error";
import { deleteImport, findImport } from "@/lib/intake/import/import.store";
import { isEnded } from "@/lib/intake/import/import-record";
import { countRetold } from "@/lib/ledger/call/repeated-call.store";
import { takeOutImport } from "@/lib/pipeline/import/take-out-import";
import { requestEvaluation } from "@/lib/pipeline/job-queue";
import { blobPath, dropBlob } from "@/lib/platform/blob-store";
import { env } from "@/lib/platform/env";

/**
 * Undoes a whole import: its calls leave the ledger, tallies, scores and detections, and the import itself goes.
 * A call of which another import told too stays as that one told it, or as both did where the source's later calls have made
 * it forgotten what each of them said.
 * @returns how many such calls stay
 * @throws AppError `not_found`; `conflict` while the import is still running: cancel it instead
 */
export async function undoImport(scope: OrganizationScope, id: string): Promise<number> {
  const found = await findImport(scope, id);
  if (found === null) throw new AppError("not_found", "There is no such import");
  if (!isEnded(found.status)) throw new AppError("conflict", "The import is still running. Cancel it first.");
  const retold = await countRetold(scope, id, found);
  await takeOutImport(scope, id, deleteImport);
  await dropBlob(blobPath(env().dataDir, id));
  await requestEvaluation(scope.organizationId);
  return retold;
}
