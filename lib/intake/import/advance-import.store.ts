import { type RawBuilder, sql } from "kysely";
import { z } from "zod";
import type { OrganizationScope } from "@/lib/account/organization-scope";
import { StoredOptions } from "@/lib/intake/import/import.store";
import { ImportGone } from "@/lib/intake/import/import-gone";
import type { ImportOptions, ImportStatus, ImportWarning, RowCounts } from "@/lib/intake/import/import-record";
import { addRejected } from "@/lib/intake/import/rejected-record.store";
import type { RowRefusal } from "@/lib/intake/row/row-refusal";
import { SECTIONS } from "@/lib/intake/row/section";
import { database } from "@/lib/platform/db";
import type { BulkTransaction } from "@/lib/platform/transaction";

/** Where reading stands: everything before it is in the ledger. */
export const Checkpoint = z.object({
  /** Position of the file within an archive, from 0. */
  part: z.number().int().default(0),
  /** What it is called there, numbers masked: calls of a file each are named after them. Null where the upload is no archive. */
  file: z.string().nullish(),
  /** Bytes of that file, decompressed, that have been read. */
  offset: z.number().int().default(0),
  /** Line at that offset, from 1. */
  line: z.number().int().default(1),
  /** Below which title or header within the file the record at that offset stands. */
  section: z.enum(SECTIONS).nullish(),
  /** Calls of which more records may follow, as the reader keeps them. */
  carry: z.unknown().optional(),
  /** Names the reading from its first byte on, resumed or not: calls that it leaves open bear the name. */
  reading: z.string().optional(),
  /** Refusals written so far. */
  refusals: z.number().int().default(0),
  /** The first parts of an archive that were left out, and why. */
  leftOut: z
    .array(z.object({ part: z.string(), code: z.string(), message: z.string(), needsMapping: z.boolean() }))
    .default([]),
  /** How many more were. */
  leftOutMore: z.number().int().default(0),
  /** Records per kind of signal, for the report. */
  signalCounts: z.record(z.string(), z.number()).default({}),
});
export type Checkpoint = z.infer<typeof Checkpoint>;

/** A checkpoint to come: how many refusals are written by then is counted where it is stored. */
export type ReadingPlace = Omit<Checkpoint, "refusals">;

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

/** What the worker needs to begin or to go on with an import. */
export interface ImportWork {
  readonly id: string;
  readonly sourceId: string;
  readonly filename: string;
  readonly status: ImportStatus;
  readonly options: ImportOptions;
  readonly organizationTimeZone: string;
  readonly organizationCountry: string;
  readonly checkpoint: Checkpoint;
  readonly isCancelled: boolean;
  readonly firstCallAt: Date | null;
  readonly lastCallAt: Date | null;
  readonly rejected: number;
}

/** Loads what is needed to go on with an import; null when it is gone. */
export async function loadImportWork(scope: OrganizationScope, id: string): Promise<ImportWork | null> {
  const row = await database()
    .kysely.selectFrom("import")
    .innerJoin("organization", "organization.id", "import.organization_id")
    .selectAll("import")
    .select(["organization.time_zone", "organization.country"])
    .where("import.organization_id", "=", scope.organizationId)
    .where("import.id", "=", id)
    .executeTakeFirst();
  if (!row) return null;
  return {
    id: row.id,
    sourceId: row.source_id,
    filename: row.filename,
    status: row.status,
    options: StoredOptions.parse(row.options),
    organizationTimeZone: row.time_zone,
    organizationCountry: row.country,
    checkpoint: Checkpoint.parse(row.checkpoint),
    isCancelled: row.cancelled_at !== null,
    firstCallAt: row.first_call_at,
    lastCallAt: row.last_call_at,
    rejected: row.rows_rejected,
  };
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
  await addRejected(scope, tx, id, { file: step.file, records: step.refusals }, refusals);
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

/**
 * Counts a try as failed before it begins, because one whose process dies cannot tell. Storing a chunk sets the count to 0.
 * @returns how many have begun in a row without getting further, with this one; null when the import is gone
 */
export function beginTry(scope: OrganizationScope, id: string): Promise<number | null> {
  return changeTries(scope, id, sql<number>`tries + 1`);
}

/** Takes back a try that ended for a reason which says nothing about the import. */
export function giveBackTry(scope: OrganizationScope, id: string): Promise<number | null> {
  return changeTries(scope, id, sql<number>`greatest(tries - 1, 0)`);
}

/** Notes that a try failed; one that had stored a chunk is the first of a new row. @returns how many failed in a row */
export function failTry(scope: OrganizationScope, id: string): Promise<number | null> {
  return changeTries(scope, id, sql<number>`greatest(tries, 1)`);
}

async function changeTries(scope: OrganizationScope, id: string, tries: RawBuilder<number>): Promise<number | null> {
  const row = await database()
    .kysely.updateTable("import")
    .set({ tries })
    .where("organization_id", "=", scope.organizationId)
    .where("id", "=", id)
    .returning("tries")
    .executeTakeFirst();
  return row?.tries ?? null;
}

/** What is learned of an import while it runs or ends; fields left out stay as they are. */
export interface ImportChange {
  readonly status?: ImportStatus;
  readonly format?: string;
  readonly signals?: Readonly<Record<string, number>>;
  readonly cannotShow?: readonly string[];
  readonly warnings?: readonly ImportWarning[];
  readonly startedAt?: Date;
  readonly completedAt?: Date;
  readonly error?: { readonly code: string; readonly message: string } | null;
  /** How often in a row it was begun without getting further. */
  readonly tries?: 0;
}

/** Notes what was learned of an import. */
export async function changeImport(scope: OrganizationScope, id: string, change: ImportChange): Promise<void> {
  await changing(scope, id, change).execute();
}

/**
 * Notes how an import ends, unless somebody has asked for it to be cancelled; whoever asks later is told that it has ended,
 * because one statement asks and notes.
 * @returns whether it ended so
 */
export async function endUnlessCancelled(
  scope: OrganizationScope,
  id: string,
  change: ImportChange & { readonly status: ImportStatus },
): Promise<boolean> {
  const changed = await changing(scope, id, change).where("cancelled_at", "is", null).executeTakeFirst();
  return changed.numUpdatedRows > 0n;
}

function changing(scope: OrganizationScope, id: string, change: ImportChange) {
  return database()
    .kysely.updateTable("import")
    .set({
      ...(change.status === undefined ? {} : { status: change.status }),
      ...(change.format === undefined ? {} : { format: change.format }),
      ...(change.signals === undefined ? {} : { signals: JSON.stringify(change.signals) }),
      ...(change.cannotShow === undefined ? {} : { cannot_show: [...change.cannotShow] }),
      ...(change.warnings === undefined ? {} : { warnings: JSON.stringify(change.warnings) }),
      ...(change.tries === undefined ? {} : { tries: change.tries }),
      ...(change.startedAt === undefined ? {} : { started_at: change.startedAt }),
      ...(change.completedAt === undefined ? {} : { completed_at: change.completedAt }),
      ...(change.status?.startsWith("completed") === true ? { bytes_read: sql<number>`bytes_total` } : {}),
      ...(change.error === undefined
        ? {}
        : { error_code: change.error?.code ?? null, error_message: change.error?.message ?? null }),
    })
    .where("organization_id", "=", scope.organizationId)
    .where("id", "=", id);
}
