import type { OrganizationScope } from "@/lib/account/organization-scope";
import { importSpan } from "@/lib/intake/import/advance-import.store";
import { dropOpenCalls } from "@/lib/intake/source/source.store";
import { dropDialledRuns } from "@/lib/ledger/call/dialled-run.store";
import { handOverRepeated } from "@/lib/ledger/call/repeated-call.store";
import { recountRefusals, type TimeSpan } from "@/lib/ledger/day/refusal.store";
import { dropSignalDays } from "@/lib/ledger/day/signal-day.store";
import { removeImportedCalls } from "@/lib/ledger/keep/remove-import.store";
import { ledgerTransaction } from "@/lib/ledger/ledger-transaction.store";
import { noteChangedHours } from "@/lib/ledger/tally/changed-hours.store";
import type { BulkTransaction } from "@/lib/platform/transaction";
import { recountCallerIds } from "@/lib/watch/caller-id.store";

/**
 * Takes the calls of an import out of the ledger, with everything counted from them. Those that another import holds too
 * stay, as that one's.
 * @param end what becomes of the import itself, in the same transaction: while it stood without its calls, another one that
 *   is taken out beside it would give it new ones
 */
export async function takeOutImport(
  scope: OrganizationScope,
  importId: string,
  end: (scope: OrganizationScope, tx: BulkTransaction, importId: string) => Promise<void>,
): Promise<void> {
  await ledgerTransaction(scope, async (tx) => {
    const span = await importSpan(scope, tx, importId);
    if (span !== null) await takeOutCalls(scope, tx, importId, span);
    await end(scope, tx, importId);
  });
}

async function takeOutCalls(
  scope: OrganizationScope,
  tx: BulkTransaction,
  importId: string,
  span: TimeSpan,
): Promise<void> {
  await dropOpenCalls(scope, tx, importId);
  await dropSignalDays(scope, tx, importId);
  await dropDialledRuns(scope, tx, importId);
  await handOverRepeated(scope, tx, importId, span);
  const removed = await removeImportedCalls(scope, tx, importId, span);
  // Of calls that stay refusals may have to be counted, too: it told more of them, and did not come to its end.
  const recounted = await recountRefusals(scope, tx, span);
  if (removed + recounted > 0) await noteChangedHours(scope, tx, span.first.getTime());
  if (removed > 0) await recountCallerIds(scope, tx);
}
