import type { OrganizationScope } from "@/lib/account/organization-scope";
import { widenImport } from "@/lib/intake/import/advance-import.store";
import { allPlaces, CallColumns } from "@/lib/ledger/call/call-columns";
import type { LedgerCall } from "@/lib/ledger/call/ledger-call";
import { noteRepeated } from "@/lib/ledger/call/repeated-call.store";
import type { BulkTransaction } from "@/lib/platform/transaction";

/** Notes that an import holds a part of calls which are another's, where they stand now. */
export async function notePart(
  scope: OrganizationScope,
  tx: BulkTransaction,
  importId: string,
  calls: readonly LedgerCall[],
): Promise<void> {
  const held = CallColumns.of(calls);
  await noteRepeated(scope, tx, importId, { calls: held, places: allPlaces(held), reading: "part" });
  const span = held.span();
  if (span !== null) await widenImport(scope, tx, importId, span);
}
