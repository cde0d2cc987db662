import { sql } from "kysely";
import type { OrganizationScope } from "@/lib/account/organization-scope";
import type { CallConditions } from "@/lib/ledger/report/call-conditions";
import { callsWhere } from "@/lib/ledger/report/call-where.store";
import { withinPatience } from "@/lib/ledger/report/patience.store";
import { tenantTransaction } from "@/lib/platform/db";
import type { DbTransaction } from "@/lib/platform/transaction";

/** A place in the list of calls: the call after which the next page begins. */
export interface CallPlace {
  readonly startedAt: Date;
  readonly callKey: number;
}

/** One call as it is kept, in the words of the table. */
export type StoredCall = Awaited<ReturnType<ReturnType<typeof callRows>["execute"]>>[number];

/** A page of calls, and where the next one begins. */
export interface StoredCallPage {
  readonly calls: readonly StoredCall[];
  readonly next: CallPlace | null;
}

/** Calls, newest first. Reads along the primary key, so that a page costs the same wherever it begins. */
export async function listCalls(
  scope: OrganizationScope,
  asked: CallConditions,
  page: { readonly limit: number; readonly after: CallPlace | null },
): Promise<StoredCallPage> {
  return tenantTransaction(scope.organizationId, async (tx) => {
    const span = await spanOf(tx, scope, asked);
    if (span === null) return { calls: [], next: null };
    let query = callRows(tx, scope, { ...asked, ...span }).limit(page.limit + 1);
    const { after } = page;
    if (after !== null)
      query = query
        .where("started_at", "<=", after.startedAt)
        .where(sql<boolean>`(started_at, call_key) < (${after.startedAt}::timestamptz, ${after.callKey}::bigint)`);
    const rows = await withinPatience(scope, tx, () => query.execute());
    const calls = rows.slice(0, page.limit);
    const last = calls.at(-1);
    const hasMore = rows.length > page.limit && last !== undefined;
    return { calls, next: hasMore ? { startedAt: last.started_at, callKey: last.call_key } : null };
  });
}

const AFTER_LAST_MS = 1;

/** Narrows the time to that in which the caller ID was used, since calls stand in the order of time; null when it never was. */
async function spanOf(
  tx: DbTransaction,
  scope: OrganizationScope,
  { callerId, from, to }: CallConditions,
): Promise<{ from: Date | null; to: Date | null } | null> {
  if (callerId === null) return { from, to };
  const used = await tx
    .selectFrom("caller_id")
    .select(["first_call_at", "last_call_at"])
    .where("organization_id", "=", scope.organizationId)
    .where("caller_id", "=", callerId)
    .executeTakeFirst();
  if (used === undefined) return null;
  const end = new Date(used.last_call_at.getTime() + AFTER_LAST_MS);
  return {
    from: from !== null && from > used.first_call_at ? from : used.first_call_at,
    to: to !== null && to < end ? to : end,
  };
}

function callRows(tx: DbTransaction, scope: OrganizationScope, asked: CallConditions) {
  return tx
    .selectFrom("call")
    .selectAll()
    .where("organization_id", "=", scope.organizationId)
    .where(callsWhere(scope, asked))
    .orderBy("started_at", "desc")
    .orderBy("call_key", "desc");
}
