import type { OrganizationScope } from "@/lib/account/organization-scope";
import { callIdentity, type LedgerCall } from "@/lib/ledger/ledger-call";
import { takeOutCalls } from "@/lib/ledger/lessen-tallies.store";
import type { BulkTransaction } from "@/lib/platform/transaction";

/** A call that is known better now, and as what it was known before: its start may be another. */
export interface Revision {
  readonly call: LedgerCall;
  readonly was: LedgerCall;
}

/**
 * Takes stored calls out of the ledger, and out of the tallies, that are known better now. Store their better form with
 * `storeNewCalls` in the same transaction.
 * @returns those of the given calls that were stored, under the import that had brought them and with their line in it
 */
export async function takeOutRevised(
  scope: OrganizationScope,
  tx: BulkTransaction,
  revisions: readonly Revision[],
): Promise<Map<string, LedgerCall[]>> {
  const byImport = new Map<string, LedgerCall[]>();
  if (revisions.length === 0) return byImport;
  const known = revisions.map(({ was }) => ({ ms: was.attempt.startedAtMs, key: was.callKey }));
  const gone = await takeOutCalls(scope, tx, known);
  const origins = new Map(gone.map((row) => [`${row.ms} ${row.call_key}`, row]));
  for (const { call, was } of revisions) {
    const which = callIdentity(was);
    const origin = origins.get(which);
    if (origin === undefined) continue;
    origins.delete(which);
    const revised = { ...call, attempt: { ...call.attempt, line: origin.line } };
    byImport.set(origin.import_id, [...(byImport.get(origin.import_id) ?? []), revised]);
  }
  return byImport;
}
