import { sql } from "kysely";
import { z } from "zod";
import type { OrganizationScope } from "@/lib/account/organization-scope";
import { type ImportOptions, type ImportRecord, UNDER_WAY } from "@/lib/intake/import/import-record";
import { database, tenantTransaction } from "@/lib/platform/db";
import type { BulkTransaction, DbTransaction } from "@/lib/platform/transaction";

/** A page of imports, newest first. */
export interface ImportPage {
  readonly imports: readonly ImportRecord[];
  /** Pass it on to read further; null at the end. */
  readonly nextCursor: string | null;
}

/** What a new import starts from. */
export interface NewImport {
  readonly sourceId: string;
  readonly filename: string;
  readonly sha256: string;
  readonly bytesTotal: number;
  readonly options: ImportOptions;
}

/** What was asked for with a file, as it is stored. */
export const StoredOptions = z.object({
  format: z.string().nullable().default(null),
  timeZone: z.string().nullable().default(null),
  country: z.string().nullable().default(null),
  review: z.boolean().default(false),
});
const Numbers = z.record(z.string(), z.number());
const Warnings = z.array(z.object({ code: z.string(), message: z.string() }));

/** The import of that id; null when the organisation has none. */
export async function findImport(scope: OrganizationScope, id: string): Promise<ImportRecord | null> {
  if (!z.uuid().safeParse(id).success) return null;
  return tenantTransaction(scope.organizationId, async (tx) => {
    const row = await importRows(tx, scope).where("import.id", "=", id).executeTakeFirst();
    return row ? importRecord(row) : null;
  });
}

/** Imports, newest first; `cursor` is the `nextCursor` of the page before. */
export async function listImports(
  scope: OrganizationScope,
  page: { limit: number; cursor: string | null },
): Promise<ImportPage> {
  return tenantTransaction(scope.organizationId, async (tx) => {
    let query = importRows(tx, scope)
      .orderBy("import.id", "desc")
      .limit(page.limit + 1);
    if (page.cursor !== null) query = query.where("import.id", "<", page.cursor);
    const rows = await query.execute();
    const shown = rows.slice(0, page.limit).map(importRecord);
    return { imports: shown, nextCursor: rows.length > page.limit ? (shown.at(-1)?.id ?? null) : null };
  });
}

/** Whether an import is under way: calls may be missing yet, or stand without scores. */
export async function isImportUnderWay({ organizationId }: OrganizationScope): Promise<boolean> {
  const found = await tenantTransaction(organizationId, (tx) =>
    tx
      .selectFrom("import")
      .select("id")
      .where("organization_id", "=", organizationId)
      .where("status", "in", UNDER_WAY)
      .limit(1)
      .execute(),
  );
  return found.length > 0;
}

/** The latest import that waits for somebody to say how its file is to be read; null where none does. */
export async function findWaitingImport(scope: OrganizationScope): Promise<ImportRecord | null> {
  return tenantTransaction(scope.organizationId, async (tx) => {
    const row = await importRows(tx, scope)
      .where("import.status", "=", "needs_mapping")
      .orderBy("import.id", "desc")
      .limit(1)
      .executeTakeFirst();
    return row ? importRecord(row) : null;
  });
}

/** An import of the same bytes that was not a failure; null when there is none. */
export async function findImportOfBytes(scope: OrganizationScope, sha256: string): Promise<ImportRecord | null> {
  return tenantTransaction(scope.organizationId, async (tx) => {
    const row = await importRows(tx, scope)
      .where("import.sha256", "=", sha256)
      .where("import.status", "!=", "failed")
      .orderBy("import.id", "desc")
      .executeTakeFirst();
    return row ? importRecord(row) : null;
  });
}

/** Notes a new import, waiting to be read. @returns its id */
export async function insertImport(scope: OrganizationScope, fresh: NewImport): Promise<string> {
  return tenantTransaction(scope.organizationId, async (tx) => {
    const row = await tx
      .insertInto("import")
      .values({
        organization_id: scope.organizationId,
        source_id: fresh.sourceId,
        filename: fresh.filename,
        sha256: fresh.sha256,
        bytes_total: fresh.bytesTotal,
        options: JSON.stringify(fresh.options),
        cannot_show: [],
      })
      .returning("id")
      .executeTakeFirstOrThrow();
    return row.id;
  });
}

/** Asks a running or waiting import to stop. @returns whether there was one to stop */
export async function requestCancel(scope: OrganizationScope, id: string, now: Date): Promise<boolean> {
  return tenantTransaction(scope.organizationId, async (tx) => {
    const changed = await tx
      .updateTable("import")
      .set({ cancelled_at: now })
      .where("organization_id", "=", scope.organizationId)
      .where("id", "=", id)
      .where("status", "in", ["queued", "reading", "finishing", "needs_mapping"])
      .executeTakeFirst();
    return changed.numUpdatedRows > 0n;
  });
}

/** Sends an import that waits for a mapping back to be read from its start. @returns whether it waited for one */
export async function requeueImport(scope: OrganizationScope, id: string): Promise<boolean> {
  return tenantTransaction(scope.organizationId, async (tx) => {
    const changed = await tx
      .updateTable("import")
      .set({ status: "queued", tries: 0, started_at: null, completed_at: null, error_code: null, error_message: null })
      .where("organization_id", "=", scope.organizationId)
      .where("id", "=", id)
      .where("status", "=", "needs_mapping")
      .executeTakeFirst();
    return changed.numUpdatedRows > 0n;
  });
}

/** Forgets an import and its refusals, in the transaction that takes out its calls. @returns whether it was there */
export async function deleteImport(scope: OrganizationScope, tx: BulkTransaction, id: string): Promise<boolean> {
  const gone = await tx.query("delete from import where organization_id = $1 and id = $2 returning id", [
    scope.organizationId,
    id,
  ]);
  return gone.length > 0;
}

/**
 * Shows which share (0 to 1) of the bytes has been read so far; outside of the chunk's transaction, so that people see it move.
 * @returns whether somebody has asked the import to stop, or it is gone
 */
export async function noteProgress(scope: OrganizationScope, id: string, shareRead: number): Promise<boolean> {
  const row = await database()
    .kysely.updateTable("import")
    .set({ bytes_read: sql<number>`greatest(bytes_read, (bytes_total * ${shareRead}::float8)::bigint)` })
    .where("organization_id", "=", scope.organizationId)
    .where("id", "=", id)
    // It may be lost; to wait for the disk, behind all that the import writes, would make it stand still.
    .where(sql`set_config('synchronous_commit', 'off', true)`, "=", "off")
    .returning("cancelled_at")
    .executeTakeFirst();
  return row === undefined || row.cancelled_at !== null;
}

function importRows(tx: DbTransaction, scope: OrganizationScope) {
  return tx
    .selectFrom("import")
    .innerJoin("source", (join) =>
      join.onRef("source.organization_id", "=", "import.organization_id").onRef("source.id", "=", "import.source_id"),
    )
    .selectAll("import")
    .select("source.name as source_name")
    .where("import.organization_id", "=", scope.organizationId);
}

type ImportRow = Awaited<ReturnType<ReturnType<typeof importRows>["execute"]>>[number];

function importRecord(row: ImportRow): ImportRecord {
  return {
    id: row.id,
    sourceId: row.source_id,
    sourceName: row.source_name,
    filename: row.filename,
    sha256: row.sha256,
    status: row.status,
    format: row.format,
    options: StoredOptions.parse(row.options),
    bytesTotal: row.bytes_total,
    bytesRead: row.bytes_read,
    rows: {
      read: row.rows_read,
      imported: row.rows_imported,
      duplicate: row.rows_duplicate,
      rejected: row.rows_rejected,
      skipped: row.rows_skipped,
    },
    skippedReasons: Numbers.parse(row.skipped_reasons),
    rejectedReasons: Numbers.parse(row.rejected_reasons),
    signals: Numbers.parse(row.signals),
    cannotShow: row.cannot_show ?? [],
    warnings: Warnings.parse(row.warnings),
    firstCallAt: row.first_call_at,
    lastCallAt: row.last_call_at,
    createdAt: row.created_at,
    startedAt: row.started_at,
    completedAt: row.completed_at,
    isCancelled: row.cancelled_at !== null,
    error: row.error_code === null ? null : { code: row.error_code, message: row.error_message ?? "" },
  };
}
