import type { OrganizationScope } from "@/lib/account/organization-scope";
import type { DbTransaction } from "@/lib/platform/transaction";
import type { Standing } from "@/lib/watch/standing";

/** A change of standing as the ledger implies it. */
export interface StandingChangeRow {
  readonly callerId: string;
  readonly at: Date;
  readonly from: Standing;
  readonly to: Standing;
  readonly signal: string;
}

/**
 * Brings the stored changes of standing in line with what the ledger implies now.
 * @param changes every change that the whole ledger implies
 * @returns how many rows were written or removed
 */
export async function reconcileStandingChanges(
  scope: OrganizationScope,
  tx: DbTransaction,
  changes: readonly StandingChangeRow[],
): Promise<number> {
  const stored = await tx
    .selectFrom("standing_change")
    .select(["id", "caller_id", "at", "from", "to"])
    .where("organization_id", "=", scope.organizationId)
    .execute();
  const implied = new Set(changes.map((change) => keyOf(change.callerId, change.at, change.from, change.to)));
  const known = new Set(stored.map((row) => keyOf(row.caller_id, row.at, row.from, row.to)));
  const undone = stored.filter((row) => !implied.has(keyOf(row.caller_id, row.at, row.from, row.to)));
  const fresh = changes.filter((change) => !known.has(keyOf(change.callerId, change.at, change.from, change.to)));
  for (const part of parts(undone.map((row) => row.id)))
    await tx
      .deleteFrom("standing_change")
      .where("organization_id", "=", scope.organizationId)
      .where("id", "in", part)
      .execute();
  for (const part of parts(fresh))
    await tx
      .insertInto("standing_change")
      .values(
        part.map((change) => ({
          organization_id: scope.organizationId,
          caller_id: change.callerId,
          at: change.at,
          from: change.from,
          to: change.to,
          reason: JSON.stringify({ signal: change.signal }),
        })),
      )
      .execute();
  return undone.length + fresh.length;
}

const keyOf = (callerId: string, at: Date, from: string, to: string) => `${callerId}|${at.toISOString()}|${from}|${to}`;

const PART = 1_000;

function parts<T>(all: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(all.length / PART) }, (_, index) =>
    all.slice(index * PART, (index + 1) * PART),
  );
}
