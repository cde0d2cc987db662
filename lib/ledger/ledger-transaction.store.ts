import type { OrganizationScope } from "@/lib/account/organization-scope";
import { bulkTransaction } from "@/lib/platform/bulk";
import { ownerTransaction } from "@/lib/platform/db";
import type { BulkTransaction, DbTransaction } from "@/lib/platform/transaction";

/**
 * Runs `work` in one transaction that alone may change the organisation's ledger: one writer at a time, whichever
 * process it is in. Commits when `work` returns, rolls back when it throws.
 */
export async function ledgerTransaction<T>(
  scope: OrganizationScope,
  work: (tx: BulkTransaction) => Promise<T>,
): Promise<T> {
  return bulkTransaction(async (tx) => {
    await tx.query("select pg_advisory_xact_lock(hashtextextended($1, 1))", [scope.organizationId]);
    return work(tx);
  });
}

/** Runs `work` in one transaction that only looks at the ledger, beside whoever writes to it. */
export async function readingTransaction<T>(
  _scope: OrganizationScope,
  work: (tx: BulkTransaction) => Promise<T>,
): Promise<T> {
  return bulkTransaction(work);
}

/** Runs `work` in one transaction as the owner of the tables: for what is derived from an organisation's ledger. */
export async function derivedTransaction<T>(
  _scope: OrganizationScope,
  work: (tx: DbTransaction) => Promise<T>,
): Promise<T> {
  return ownerTransaction(work);
}
