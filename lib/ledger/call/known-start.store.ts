import type { OrganizationScope } from "@/lib/account/organization-scope";
import { DAY_MS } from "@/lib/base/time-units";
import type { CallColumns } from "@/lib/ledger/call/call-columns";
import type { BulkTransaction } from "@/lib/platform/transaction";

/**
 * Gives calls of which one is stored, or among them, under the same key the start that is known: a call that a program
 * sends again with another start of that day is the same call. Only for calls whose keys are ids of their own. Call it
 * before `storeNewCalls`, in the same transaction.
 */
export async function takeKnownStarts(
  scope: OrganizationScope,
  tx: BulkTransaction,
  calls: CallColumns,
): Promise<void> {
  const { size, startedAtMs, callKey } = calls;
  const span = calls.span();
  if (span === null) return;
  const stored = await tx.rows<[callKey: number, ms: number]>(
    `select call_key, round(date_part('epoch', started_at) * 1000) from call
     where organization_id = $1 and started_at between to_timestamp($2::float8 / 1000) and to_timestamp($3::float8 / 1000)
       and call_key = any($4::bigint[]) order by started_at desc`,
    [scope.organizationId, span.firstMs - DAY_MS, span.lastMs + DAY_MS, Array.from(callKey.subarray(0, size))],
  );
  const known = new Map(stored);
  for (let at = 0; at < size; at += 1) {
    const [key, ms] = [callKey[at] ?? 0, startedAtMs[at] ?? 0];
    const start = known.get(key);
    if (start === undefined) known.set(key, ms);
    else if (Math.abs(start - ms) <= DAY_MS) startedAtMs[at] = start;
  }
}
