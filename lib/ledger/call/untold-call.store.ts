import type { OrganizationScope } from "@/lib/account/organization-scope";
import { parseLegCarry } from "@/lib/intake/leg/leg-carry.schema";
import type { LegCarry } from "@/lib/intake/leg/legs-to-attempts";
import { type UntoldCall, withoutReading } from "@/lib/intake/leg/untold-legs";
import { CallKeys } from "@/lib/ledger/call/call-key";
import type { CallIdentity } from "@/lib/ledger/tally/lessen-tallies.store";
import { env } from "@/lib/platform/env";
import { ledgerKey } from "@/lib/platform/ledger-key";
import type { BulkTransaction } from "@/lib/platform/transaction";

/** The open calls of an import's source, as the ledger stands, and where they are kept. */
export interface OpenCallsOfImport {
  readonly sourceId: string;
  /** Name of the import's own reading; null where it was read before readings had names. */
  readonly reading: string | null;
  /** As they were kept; null where there are none. */
  readonly openCalls: unknown;
  /** The import that stands in the midst of them and keeps them in its checkpoint; null where the source does. */
  readonly keeperId: string | null;
}

/** The open calls of an import's source, and what becomes of them without it. */
export interface UntoldCalls {
  readonly kept: OpenCallsOfImport;
  /** Those that stay open. */
  readonly carry: LegCarry;
  /** Those of them of which the import told, and where the ledger has them. */
  readonly untold: readonly (UntoldCall & { readonly which: CallIdentity })[];
}

/**
 * Finds the calls of which it is still known what an import told of them, and what others did. Nothing is changed.
 * @returns null where no open call is the import's
 */
export async function loadUntoldCalls(
  scope: OrganizationScope,
  tx: BulkTransaction,
  importId: string,
): Promise<UntoldCalls | null> {
  const kept = await openCallsOfImport(scope, tx, importId);
  if (kept === null) return null;
  const carry = parseLegCarry(kept.openCalls);
  const without = withoutReading(carry, kept.reading);
  if (without.carry === carry) return null;
  const keys = new CallKeys(kept.sourceId, ledgerKey(env()));
  const untold = without.untold.map((call) => {
    const { attempt } = call.was;
    return { ...call, which: { ms: attempt.startedAtMs, key: keys.of(attempt) } };
  });
  return { kept, carry: without.carry, untold };
}

/**
 * The open calls of the import's source: while an import of it stands in the midst of its records, what the source keeps is
 * out of date. Call it under `ledgerTransaction`. Null where the import is gone, or has read nothing.
 */
async function openCallsOfImport(
  scope: OrganizationScope,
  tx: BulkTransaction,
  importId: string,
): Promise<OpenCallsOfImport | null> {
  const [row] = await tx.query<{
    source_id: string;
    reading: string | null;
    open_calls: unknown;
    keeper_id: string | null;
  }>(
    `select source.id as source_id, import.checkpoint ->> 'reading' as reading, keeper.id as keeper_id,
       coalesce(keeper.checkpoint -> 'carry', source.open_calls) as open_calls
     from import join source on source.organization_id = $1 and source.id = import.source_id
     left join import as keeper on keeper.organization_id = $1 and keeper.source_id = source.id and keeper.status = 'reading'
       and (keeper.checkpoint -> 'carry' ->> 'seen')::bigint > 0
     where import.organization_id = $1 and import.id = $2 and (import.checkpoint ? 'reading' or import.first_call_at is not null) limit 1`,
    [scope.organizationId, importId],
  );
  if (row === undefined) return null;
  return { sourceId: row.source_id, reading: row.reading, openCalls: row.open_calls, keeperId: row.keeper_id };
}
