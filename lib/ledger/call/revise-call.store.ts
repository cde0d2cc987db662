import type { OrganizationScope } from "@/lib/account/organization-scope";
import { callIdentity, type LedgerCall } from "@/lib/ledger/call/ledger-call";
import { takeOutCalls } from "@/lib/ledger/tally/lessen-tallies.store";
import type { BulkTransaction } from "@/lib/platform/transaction";

/** A call that is known better now, and as what it was known before: its start may be another. */
export interface Revision {
  readonly call: LedgerCall;
  readonly was: LedgerCall;
  /** One of the records that tell more is an attempt by itself: it makes the call where nothing is stored of it any more. */
  readonly isAttempt: boolean;
  /** Readings that had told what it was known as. */
  readonly toldBy?: readonly string[];
}

/** Calls that are known better now, by what the ledger held of them. */
export interface RevisedCalls {
  /** Those that were stored, under the import that had brought them and with their line in it. */
  readonly stored: ReadonlyMap<string, readonly LedgerCall[]>;
  /** Those that have gone meanwhile, with the import that had brought them, and are told by records of their own. */
  readonly gone: readonly LedgerCall[];
}

/**
 * Takes stored calls out of the ledger, and out of the tallies, that are known better now. Store their better form with
 * `storeNewCalls` in the same transaction.
 */
export async function takeOutRevised(
  scope: OrganizationScope,
  tx: BulkTransaction,
  revisions: readonly Revision[],
): Promise<RevisedCalls> {
  const byImport = new Map<string, LedgerCall[]>();
  const lost: LedgerCall[] = [];
  if (revisions.length === 0) return { stored: byImport, gone: lost };
  const known = revisions.map(({ was }) => ({ ms: was.attempt.startedAtMs, key: was.callKey }));
  const gone = await takeOutCalls(scope, tx, known);
  const origins = new Map(gone.map((row) => [`${row.ms} ${row.call_key}`, row]));
  for (const { call, was, isAttempt } of revisions) {
    const which = callIdentity(was);
    const origin = origins.get(which);
    if (origin === undefined) {
      if (isAttempt) lost.push(call);
      continue;
    }
    origins.delete(which);
    const revised = { ...call, attempt: { ...call.attempt, line: origin.line } };
    byImport.set(origin.import_id, [...(byImport.get(origin.import_id) ?? []), revised]);
  }
  return { stored: byImport, gone: lost };
}
