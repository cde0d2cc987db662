import type { OrganizationScope } from "@/lib/account/organization-scope";
import { dropOpenCalls } from "@/lib/intake/source/source.store";
import { noteChangedHours } from "@/lib/ledger/changed-hours.store";
import { dropDialledRuns } from "@/lib/ledger/dialled-run.store";
import { ledgerTransaction } from "@/lib/ledger/ledger-transaction.store";
import { recountRefusals, type TimeSpan } from "@/lib/ledger/refusal.store";
import { removeImportedCalls } from "@/lib/ledger/remove-import.store";
import { handOverRepeated } from "@/lib/ledger/repeated-call.store";
import { dropSignalDays } from "@/lib/ledger/signal-day.store";
import { recountCallerIds } from "@/lib/watch/caller-id.store";

/**
 * Takes the calls of an import out of the ledger, with everything counted from them. Those that another import holds too
 * stay, as that one's.
 * @returns how many went
 */
export async function takeOutImport(scope: OrganizationScope, importId: string, span: TimeSpan): Promise<number> {
  return ledgerTransaction(scope, async (tx) => {
    await dropOpenCalls(scope, tx, importId);
    await dropSignalDays(scope, tx, importId);
    await dropDialledRuns(scope, tx, importId);
    await handOverRepeated(scope, tx, importId, span);
    const removed = await removeImportedCalls(scope, tx, importId, span);
    if (removed > 0) {
      await noteChangedHours(scope, tx, span.first.getTime());
      await recountRefusals(scope, tx, span);
      await recountCallerIds(scope, tx);
    }
    return removed;
  });
}
