import { sql } from "kysely";
import type { OrganizationScope } from "@/lib/account/organization-scope";
import { batches } from "@/lib/base/batches";
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
    .select(["id", "caller_id as callerId", "at", "from", "to", sql<string | null>`reason ->> 'signal'`.as("signal")])
    .where("organization_id", "=", scope.organizationId)
    .execute();
  const implied = new Set(changes.map(keyOf));
  const known = new Set(stored.map(keyOf));
  const undone = stored.filter((row) => !implied.has(keyOf(row)));
  const fresh = changes.filter((change) => !known.has(keyOf(change)));
  for (const batch of batches(
    undone.map((row) => row.id),
    BATCH,
  ))
    await tx
      .deleteFrom("standing_change")
      .where("organization_id", "=", scope.organizationId)
      .where("id", "in", batch)
      .execute();
  for (const batch of batches(fresh, BATCH))
    await tx
      .insertInto("standing_change")
      .values(
        batch.map((change) => ({
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

/** Changes that are written by one statement. */
const BATCH = 1_000;

/** All of a change: the same one for another reason, which calls that came later may give it, is another one. */
function keyOf({ callerId, at, from, to, signal }: Omit<StandingChangeRow, "signal"> & { signal: string | null }) {
  return `${callerId}|${at.toISOString()}|${from}|${to}|${signal}`;
}
