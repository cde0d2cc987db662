import type { OrganizationScope } from "@/lib/account/organization-scope";
import type { DialledRun } from "@/lib/ledger/call/dialled-runs";
import type { BulkTransaction } from "@/lib/platform/transaction";

/**
 * Notes the runs that an import's calls hold, in the transaction that stores the calls. A run that another import holds as
 * well is noted for both, and counts once, by its caller ID and its beginning: so either may be undone.
 */
export async function addDialledRuns(
  scope: OrganizationScope,
  tx: BulkTransaction,
  importId: string,
  runs: readonly DialledRun[],
): Promise<void> {
  if (runs.length === 0) return;
  await tx.query(
    `insert into dialled_run (organization_id, import_id, caller_id, started_at, numbers)
     select $1, $2, caller_id, started_at, max(numbers)
     from unnest($3::text[], $4::timestamptz[], $5::int[]) as run (caller_id, started_at, numbers) group by 3, 4
     on conflict (organization_id, caller_id, started_at, import_id) do nothing`,
    [
      scope.organizationId,
      importId,
      runs.map(({ callerId }) => callerId),
      runs.map(({ startedAtMs }) => new Date(startedAtMs)),
      runs.map(({ numbers }) => numbers),
    ],
  );
}

/** Forgets an import's runs, in the transaction that takes its calls out. */
export async function dropDialledRuns(scope: OrganizationScope, tx: BulkTransaction, importId: string): Promise<void> {
  await tx.query("delete from dialled_run where organization_id = $1 and import_id = $2", [
    scope.organizationId,
    importId,
  ]);
}
