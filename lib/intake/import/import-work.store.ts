import type { OrganizationScope } from "@/lib/account/organization-scope";
import { Checkpoint } from "@/lib/intake/import/checkpoint.schema";
import { StoredOptions } from "@/lib/intake/import/import.store";
import type { ImportOptions, ImportStatus } from "@/lib/intake/import/import-record";
import { database } from "@/lib/platform/db";

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
