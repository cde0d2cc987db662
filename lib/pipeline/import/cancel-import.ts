import { recordAudit } from "@/lib/account/audit/audit.store";
import type { OrganizationScope } from "@/lib/account/organization-scope";
import { writeTogether } from "@/lib/account/write-together.store";
import { AppError } from "@/lib/base/app-error";
import { findImport, requestCancel } from "@/lib/intake/import/import.store";
import { requestImport } from "@/lib/pipeline/job-queue";

/**
 * Stops an import that has not ended; the worker takes out what it had read already and closes it as cancelled.
 * @throws AppError `not_found`; `conflict` when the import has ended: undo it instead
 */
export async function cancelImport(scope: OrganizationScope, id: string, now: Date): Promise<void> {
  const found = await findImport(scope, id);
  if (found === null) throw new AppError("not_found", "There is no such import");
  await writeTogether(scope, async () => {
    if (!(await requestCancel(scope, id, now)))
      throw new AppError("conflict", "The import has ended already. Undo it to take its calls out again.");
    await recordAudit(scope, { action: "import.cancelled", subject: id, detail: { filename: found.filename } });
  });
  // A waiting import has nobody who would notice: let the worker look at it.
  await requestImport({ organizationId: scope.organizationId, importId: id });
}
