import type { OrganizationScope } from "@/lib/account/organization-scope";
import { saveOpenCalls } from "@/lib/intake/source/source.store";
import type { BulkTransaction } from "@/lib/platform/transaction";

/** The imports of a source by the names of their readings. Call it under `ledgerTransaction` where one may be taken out beside. */
export async function importsOfReadings(
  scope: OrganizationScope,
  tx: BulkTransaction,
  sourceId: string,
  readings: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (readings.length === 0) return new Map();
  const rows = await tx.query<{ id: string; reading: string }>(
    `select id, checkpoint ->> 'reading' as reading from import
     where organization_id = $1 and source_id = $2 and checkpoint ->> 'reading' = any ($3::text[])`,
    [scope.organizationId, sourceId, readings],
  );
  return new Map(rows.map(({ id, reading }) => [reading, id]));
}

/** The open calls of a source, and where they are kept. */
export interface KeptOpenCalls {
  readonly sourceId: string;
  /** The import that stands in the midst of them; null where the source keeps them. */
  readonly keeperId: string | null;
  readonly openCalls: unknown;
}

/**
 * Keeps the open calls of a source while one of its imports is taken out: in the checkpoint of the one that stands in the midst of
 * them, or with the source where there is none, or where it is this one.
 */
export async function saveOpenCallsOfImport(
  scope: OrganizationScope,
  tx: BulkTransaction,
  importId: string,
  { sourceId, keeperId, openCalls }: KeptOpenCalls,
): Promise<void> {
  if (keeperId === null || keeperId === importId) {
    await saveOpenCalls(scope, tx, sourceId, openCalls);
    return;
  }
  await tx.query(
    "update import set checkpoint = jsonb_set(checkpoint, '{carry}', $3) where organization_id = $1 and id = $2",
    [scope.organizationId, keeperId, JSON.stringify(openCalls)],
  );
}
