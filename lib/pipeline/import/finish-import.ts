import type { OrganizationScope } from "@/lib/account/organization-scope";
import { endUnlessCancelled } from "@/lib/intake/import/change-import.store";
import { loadImportWork } from "@/lib/intake/import/import-work.store";
import { recountRefusals } from "@/lib/ledger/day/refusal.store";
import { ledgerTransaction } from "@/lib/ledger/ledger-transaction.store";
import { noteChangedHours } from "@/lib/ledger/tally/changed-hours.store";
import { furnishDemo } from "@/lib/pipeline/demo/furnish-demo";
import { evaluateOrganization } from "@/lib/pipeline/evaluate/evaluate-organization";
import { endCancelled } from "@/lib/pipeline/import/end-import";
import { blobPath, dropBlob } from "@/lib/platform/blob-store";
import { env } from "@/lib/platform/env";

/**
 * Does all that follows once a file is in the ledger: refusals per destination, scores, changes, alerts. May be run again.
 * Where somebody asks for the import to be cancelled before the last step, its calls are taken out again.
 */
export async function finishImport(scope: OrganizationScope, importId: string, now: Date): Promise<void> {
  const work = await loadImportWork(scope, importId);
  if (work === null) return;
  // Nobody has to wait for scores of calls that are taken out again.
  if (work.isCancelled) {
    await endCancelled(scope, work, now);
    return;
  }
  if (work.firstCallAt !== null && work.lastCallAt !== null) {
    const span = { first: work.firstCallAt, last: work.lastCallAt };
    await ledgerTransaction(scope, async (tx) => {
      const recounted = await recountRefusals(scope, tx, span);
      if (recounted > 0) await noteChangedHours(scope, tx, span.first.getTime());
    });
    await evaluateOrganization(scope, { importId, now });
    await furnishDemo(scope, now);
  }
  const hasEnded = await endUnlessCancelled(scope, importId, {
    status: work.rejected > 0 ? "completed_with_rejections" : "completed",
    completedAt: now,
    error: null,
  });
  if (!hasEnded) {
    await endCancelled(scope, work, now);
    return;
  }
  // The ledger has what is needed; the raw file holds callees' numbers.
  await dropBlob(blobPath(env().dataDir, importId));
}
