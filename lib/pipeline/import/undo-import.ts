import { recordAuditWithin } from "@/lib/account/audit/audit.store";
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
 * Undoes a whole import: its calls leave the ledger, tallies, scores and detections, and the import itself goes. Its line in
 * the audit log is all that tells of it then, so it is written in the same transaction.
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
  const detail = { filename: found.filename, ...(retold > 0 && { callsKept: retold }) };
  await takeOutImport(scope, id, async (_scope, tx) => {
    // Of two who undo it at once, one finds it gone.
    if (!(await deleteImport(scope, tx, id))) throw new AppError("not_found", "There is no such import");
    await recordAuditWithin(scope, tx, { action: "import.undone", subject: id, detail });
  });
  await dropBlob(blobPath(env().dataDir, id));
  await requestEvaluation(scope.organizationId);
  return retold;
}
