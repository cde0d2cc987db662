import type { OrganizationScope } from "@/lib/account/organization-scope";
import type { Checkpoint, ReadingPlace } from "@/lib/intake/import/checkpoint.schema";
import { ImportGone } from "@/lib/intake/import/import-gone";
import type { RowCounts } from "@/lib/intake/import/import-record";
import { addRejected } from "@/lib/intake/import/rejected-record.store";
import type { RowRefusal } from "@/lib/intake/row/row-refusal";
import type { BulkTransaction } from "@/lib/platform/transaction";

/** What one chunk adds to an import. */
export interface ImportStep {
  readonly counts: RowCounts;
  /** Calls whose called number could be compared with others. */
  readonly callsNumbered: number;
  readonly skippedReasons: Readonly<Record<string, number>>;
  readonly refusals: readonly RowRefusal[];
  /** The file in an archive that the chunk stood in, its numbers masked; null where it is no archive. */
  readonly file: string | null;
  readonly firstCallMs: number | null;
  readonly lastCallMs: number | null;
  /** Where reading stands once the chunk is in. */
  readonly checkpoint: ReadingPlace;
}

/**
 * Adds one chunk's counts and refusals to its import and moves its checkpoint, in its transaction, which holds the ledger.
 * @throws ImportGone
 */
export async function advanceImport(
  scope: OrganizationScope,
  tx: BulkTransaction,
  id: string,
  step: ImportStep,
): Promise<void> {
  const { counts } = step;
  const refusals = (await refusalsBefore(scope, tx, id)) + step.refusals.length;
  await addRejected(scope, tx, id, { file: step.file, records: step.refusals, lastSeq: refusals });
  await tx.query(
    `update import set rows_read = rows_read + $3, rows_imported = rows_imported + $4, rows_duplicate = rows_duplicate + $5,
       rows_rejected = rows_rejected + $6, rows_skipped = rows_skipped + $7, checkpoint = $8,
       first_call_at = least(first_call_at, $9), last_call_at = greatest(last_call_at, $10),
       skipped_reasons = ${summed("skipped_reasons", "$11")}, rejected_reasons = ${summed("rejected_reasons", "$12")},
       calls_numbered = calls_numbered + $13, tries = 0
     where organization_id = $1 and id = $2`,
    [
      scope.organizationId,
      id,
      counts.read,
      counts.imported,
      counts.duplicate,
      counts.rejected,
      counts.skipped,
      JSON.stringify({ ...step.checkpoint, refusals } satisfies Checkpoint),
      step.firstCallMs === null ? null : new Date(step.firstCallMs),
      step.lastCallMs === null ? null : new Date(step.lastCallMs),
      JSON.stringify(step.skippedReasons),
      JSON.stringify(countReasons(step.refusals)),
      step.callsNumbered,
    ],
  );
}

/** Widens the time of an import to that of calls which began at another time than it had said itself. */
export async function widenImport(
  scope: OrganizationScope,
  tx: BulkTransaction,
  id: string,
  { firstMs, lastMs }: { readonly firstMs: number; readonly lastMs: number },
): Promise<void> {
  await tx.query(
    `update import set first_call_at = least(first_call_at, $3), last_call_at = greatest(last_call_at, $4)
     where organization_id = $1 and id = $2`,
    [scope.organizationId, id, new Date(firstMs), new Date(lastMs)],
  );
}

/** Counts calls as duplicates that an import had counted as its own. */
export async function countAsDuplicates(
  scope: OrganizationScope,
  tx: BulkTransaction,
  id: string,
  calls: number,
): Promise<void> {
  if (calls === 0) return;
  await tx.query(
    "update import set rows_imported = rows_imported - $3, rows_duplicate = rows_duplicate + $3 where organization_id = $1 and id = $2",
    [scope.organizationId, id, calls],
  );
}

/** When the first and the last call of an import began, as its own transaction sees it; null without calls. */
export async function importSpan(
  scope: OrganizationScope,
  tx: BulkTransaction,
  id: string,
): Promise<{ readonly first: Date; readonly last: Date } | null> {
  const [row] = await tx.query<{ first: Date | null; last: Date | null }>(
    "select first_call_at as first, last_call_at as last from import where organization_id = $1 and id = $2",
    [scope.organizationId, id],
  );
  return row?.first && row.last ? { first: row.first, last: row.last } : null;
}

/** Read under the lock of the ledger: of two pushes that come side by side each has to see the other's. */
async function refusalsBefore(scope: OrganizationScope, tx: BulkTransaction, id: string): Promise<number> {
  const [row] = await tx.query<{ refusals: number }>(
    "select coalesce((checkpoint ->> 'refusals')::int, 0) as refusals from import where organization_id = $1 and id = $2",
    [scope.organizationId, id],
  );
  if (row === undefined) throw new ImportGone(`Import ${id} is gone`);
  return row.refusals;
}

/** Counts by reason, added to those that stand in a column. */
function summed(column: string, parameter: string): string {
  return `(select coalesce(jsonb_object_agg(reason, records), '{}') from (
     select reason, sum(records::bigint) as records
     from (select * from jsonb_each_text(${column}) union all select * from jsonb_each_text(${parameter}::jsonb)) as each (reason, records)
     group by reason) as summed)`;
}

function countReasons(refusals: readonly RowRefusal[]): Record<string, number> {
  const counts = new Map<string, number>();
  for (const { reason } of refusals) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return Object.fromEntries(counts);
}

/** Sets all that was counted of an import back to none, and its checkpoint to the start, in the transaction that takes out its calls. */
export async function resetImport(scope: OrganizationScope, tx: BulkTransaction, id: string): Promise<void> {
  await tx.query(
    `update import set rows_read = 0, rows_imported = 0, rows_duplicate = 0, rows_rejected = 0, rows_skipped = 0, calls_numbered = 0,
       skipped_reasons = '{}', rejected_reasons = '{}', signals = '{}', warnings = '[]', checkpoint = '{}',
       first_call_at = null, last_call_at = null
     where organization_id = $1 and id = $2`,
    [scope.organizationId, id],
  );
  for (const table of ["rejected_record", "repeated_call"] as const)
    await tx.query(`delete from ${table} where organization_id = $1 and import_id = $2`, [scope.organizationId, id]);
}
