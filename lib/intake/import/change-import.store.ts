import { sql } from "kysely";
import type { OrganizationScope } from "@/lib/account/organization-scope";
import type { ImportStatus, ImportWarning } from "@/lib/intake/import/import-record";
import { database } from "@/lib/platform/db";

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

function errorColumns(error: { readonly code: string; readonly message: string } | null) {
  return { error_code: error?.code ?? null, error_message: error?.message ?? null };
}

function changing(scope: OrganizationScope, id: string, change: ImportChange) {
  return (
    database()
      .kysely.updateTable("import")
      // Columns that are undefined stay as they are.
      .set({
        status: change.status,
        format: change.format,
        signals: change.signals && JSON.stringify(change.signals),
        cannot_show: change.cannotShow && [...change.cannotShow],
        warnings: change.warnings && JSON.stringify(change.warnings),
        tries: change.tries,
        started_at: change.startedAt,
        completed_at: change.completedAt,
        bytes_read: change.status?.startsWith("completed") === true ? sql<number>`bytes_total` : undefined,
        ...(change.error === undefined ? {} : errorColumns(change.error)),
      })
      .where("organization_id", "=", scope.organizationId)
      .where("id", "=", id)
  );
}
